import type { Credibility, PaperInput, Reliability } from '@entregent/papers';
import type { GroundSource } from './ground.ts';
import { printable } from './prose.ts';

type PrintedSource = NonNullable<PaperInput['sources']>[number];
interface Rated {
  readonly reliability: string | null;
  readonly credibility: string | null;
  readonly sources: readonly GroundSource[];
}

const LONGEST_TITLE = 500;

/**
 * The sources of one paper, each once for each rating: the same report can be relied on for one fact and less so for
 * another. What nobody rated is F6, the scale's own word for "cannot be judged".
 */
export class SourceList {
  readonly #sources = new Map<string, PrintedSource>();

  /** The ids to cite for what some records say. */
  cite(records: readonly Rated[]): string[] {
    return [...new Set(records.flatMap((record) => record.sources.map((source) => this.#add(source, record))))].slice(
      0,
      20,
    );
  }

  all(): PrintedSource[] {
    return [...this.#sources.values()];
  }

  #add(source: GroundSource, rated: Rated): string {
    const reliability = (rated.reliability ?? source.reliability ?? 'F') as Reliability;
    const credibility = (rated.credibility?.slice(1) ?? '6') as Credibility;
    const id = `${source.id}:${reliability}${credibility}`;
    const publisher = source.publisher === null ? '' : ` (${source.publisher})`;
    this.#sources.set(id, {
      id,
      title: printable(`${source.title}${publisher}`).slice(0, LONGEST_TITLE),
      ...(source.url === null ? {} : { url: source.url }),
      ...(source.published === null ? {} : { published: source.published }),
      ...(source.accessed === null ? {} : { accessed: source.accessed }),
      reliability,
      credibility,
    });
    return id;
  }
}
