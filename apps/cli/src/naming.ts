import { SearchService } from '@entregent/server';
import { DomainError, fold, type Kind, isKind } from '@entregent/model';
import { committeeKey } from '@entregent/rules';
import type { Call } from './command.ts';
import { UsageError } from './failure.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MOST_CHOICES = 20;

interface Hit {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly sub: string | null;
}

/** The kind that a person writes, in any case. @throws UsageError */
export function kindNamed(text: string, kinds: readonly Kind[]): Kind {
  const found = kinds.find((kind) => kind.toLowerCase() === text.toLowerCase());
  if (found === undefined || !isKind(found))
    throw new UsageError(`--kind vaut ${kinds.join(', ')}.`, `--kind is ${kinds.join(', ')}.`);
  return found;
}

/** A name in the form in which names are compared: a committee in any spelling, else folded. */
const keyOf = (text: string): string => committeeKey(text) ?? fold(text);

function ambiguous(hits: readonly Hit[]): never {
  const choices = hits.map(({ id, label, sub }) => `${label}${sub ? `, ${sub}` : ''} (${id})`).join(' ; ');
  throw new DomainError('AMBIGUOUS', {
    choices,
    candidates: hits.map(({ id, kind, label }) => ({ id, kind, label })),
  });
}

/**
 * The record that a person names: by its id; by its whole name or the reference of a committee, in any spelling; else by
 * the only one that a search finds.
 * @throws DomainError AMBIGUOUS with the choices, NOT_FOUND
 */
export async function named({ product, reader, say }: Call, text: string, kinds: readonly Kind[]): Promise<Hit> {
  const search = await product.get(SearchService);
  const who = await reader();
  if (uuid.test(text.trim())) {
    const [hit] = await search.names(who, [text.trim().toLowerCase()]);
    if (!hit || !kinds.some((kind) => kind === hit.kind)) throw new DomainError('NOT_FOUND');
    return hit;
  }
  const hits = await search.search(who, { text: text.slice(0, 200), kinds: [...kinds], first: MOST_CHOICES });
  const exact = hits.filter(({ label }) => keyOf(label) === keyOf(text));
  if (exact.length > 1) ambiguous(exact);
  const [only, ...others] = exact.length === 1 ? exact : hits;
  if (!only) throw new DomainError('NOT_FOUND');
  if (others.length > 0) ambiguous(hits);
  if (exact.length === 0)
    say({ fr: `« ${text} » compris comme ${only.label}`, en: `"${text}" taken for ${only.label}` });
  return only;
}
