import { fold, levelName, parseAccessKey } from '@entregent/model';
import { dateInWords, type PaperInput } from '@entregent/papers';
import { byUrgency, daysLeft } from '@entregent/rules';
import type { Ground, GroundStance } from './ground.ts';
import { paperWording } from './paper-words.ts';
import { paragraphsOf, printable, type Sentence } from './prose.ts';
import { type SectionName, sectionNames, type Sections, statesFacts, type SupportedSentence } from './sections.ts';
import { SourceList } from './source-list.ts';
import { institutionalSupport, standingsOf, type StandingActor, wordsOf } from './stance-rows.ts';

/** What a stored paper prints of itself. */
export interface PaperHead {
  readonly title: string;
  readonly reference: string;
  readonly status: 'draft' | 'review' | 'approved' | 'diffused';
  readonly language: 'fr' | 'en';
  readonly on: string;
  readonly audience: string | null;
  readonly access: string;
  readonly version: number;
  readonly businessSecret: boolean;
}

type SectionsInput = NonNullable<PaperInput['sections']>;
type Text = NonNullable<SectionsInput['context']>;
type SentenceInput = Text[number][number];
type Rated = Parameters<SourceList['cite']>[0][number];

const MOST_SENTENCES = 200;
const OBJECTION = 500;
const EVIDENCE = 4000;
const DISAGREEMENT = 1000;

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/u, '')}…`;
/** Sentences in a row on the same sources bear one note, after the last of them: a passage, not a stammer. */
const onceEach = (sentences: readonly SentenceInput[]): SentenceInput[] =>
  sentences.map((sentence, index) => {
    const [own, next] = [sentence.sources ?? [], sentences[index + 1]?.sources ?? []];
    const goesOn = own.length > 0 && own.join() === next.join();
    return goesOn ? { ...sentence, sources: [], restsOnRecords: false } : sentence;
  });
const rated = (row: Pick<Rated, 'sources'>): Rated => ({ reliability: null, credibility: null, ...row });

/** Composes what libs/papers prints; the ground holds only what fits the marking of the paper. */
export class PaperComposer {
  readonly #sources = new SourceList();
  readonly #head: PaperHead;
  readonly #ground: Ground;
  readonly #sections: Sections;
  readonly #on: string;
  readonly #said: ReadonlySet<string>;
  readonly #cited: ReadonlySet<string>;

  constructor(head: PaperHead, ground: Ground, sections: Sections, on: string) {
    this.#head = head;
    this.#ground = ground;
    this.#sections = sections;
    this.#on = on;
    const own = sectionNames.flatMap((name) => sections[name]);
    this.#said = new Set(own.map(({ text }) => fold(text)));
    this.#cited = new Set(own.flatMap(({ support }) => support.records.map(({ id }) => id)));
  }

  /** @param circle name of the circle of the paper's marking, for the title page and the band */
  data(circle: string | null): PaperInput {
    const { title, reference, status, language, on, audience, access, version, businessSecret } = this.#head;
    const { circle: code, level } = parseAccessKey(access);
    const standings = standingsOf(this.#ground);
    const sections: SectionsInput = {
      context: this.#context(),
      problem: {
        description: this.#own('description'),
        modalities: this.#own('modalities'),
        evidence: [...this.#own('evidence'), ...this.#arguments()],
        consequences: this.#own('consequences'),
      },
      alternatives: this.#titled('alternatives', paperWording[language].proposal),
      support: [
        ...this.#titled('support', paperWording[language].supporters),
        ...institutionalSupport(standings)
          .filter(({ id }) => !this.#cited.has(id))
          .map((stance) => ({ title: printable(stance.actorLabel), text: [[this.#stated(stance)]] })),
      ],
      request: this.#own('request'),
      stances: standings.map((standing) => this.#stance(standing)),
      objections: this.#objections(),
    };
    return {
      language,
      title: printable(title),
      issuer: printable(this.#ground.issuer?.label ?? circle ?? code).slice(0, 200),
      date: on,
      version: String(version),
      marking: { level: levelName(level), circle: printable(circle ?? code), businessSecret },
      reference: printable(reference),
      status: status === 'diffused' ? 'distributed' : status,
      ...(audience === null ? {} : { audience: printable(audience) }),
      sections,
      sources: this.#sources.all(),
    };
  }

  /** The issue's own words that the author has not taken over, the committees at work, the windows still open. */
  #context(): Text {
    const { issue, committees, workItems } = this.#ground;
    const { language } = this.#head;
    const words = paperWording[language];
    const date = (day: string | null) => day && dateInWords(day, language);
    const told = [issue.statement, issue.why, issue.exposure].flatMap((prose) => this.#unsaid(prose, rated(issue)));
    const windows = workItems
      .filter((item) => (daysLeft(item, this.#on) ?? -1) >= 0)
      .toSorted(byUrgency)
      .map((item) => {
        const what = item.title === null ? item.reference : `${item.reference} (${item.title})`;
        const text = words.window(what, date(item.nationalDeadline), date(item.officialDeadline));
        return { text: printable(text), sources: this.#sources.cite([rated(item)]) };
      });
    const followed =
      committees.length === 0
        ? []
        : [{ text: printable(words.followed(committees.map(({ label }) => label))), restsOnRecords: false }];
    return [...told, followed, windows.slice(0, MOST_SENTENCES)].filter((paragraph) => paragraph.length > 0);
  }

  /** A text of a record as paragraphs, without the sentences that stand in the author's own prose. */
  #unsaid(prose: string | null, record: Rated): SentenceInput[][] {
    return paragraphsOf(prose, this.#head.language)
      .map((sentences) => sentences.filter(({ text }) => !this.#said.has(fold(text))))
      .filter((sentences) => sentences.length > 0)
      .map((sentences) => this.#sourced(sentences, record));
  }

  #sourced(sentences: readonly Sentence[], record: Rated): SentenceInput[] {
    const sources = this.#sources.cite([record]);
    return onceEach(sentences.slice(0, MOST_SENTENCES).map(({ text }) => ({ text, sources })));
  }

  #own(name: SectionName): Text {
    const paragraphs = Map.groupBy(this.#sections[name], ({ paragraph }) => paragraph);
    const sentence = ({ text, support }: SupportedSentence): SentenceInput => ({
      text,
      sources: this.#sources.cite(support.records),
      restsOnRecords: statesFacts(name),
    });
    return [...paragraphs.values()].map((sentences) => onceEach(sentences.slice(0, MOST_SENTENCES).map(sentence)));
  }

  #titled(name: SectionName, title: string): { title: string; text: Text }[] {
    const text = this.#own(name);
    return text.length === 0 ? [] : [{ title, text }];
  }

  /** Claims with their evidence, of the arguments that the author has not cited himself. */
  #arguments(): Text {
    return this.#ground.arguments
      .filter(({ id, evidence }) => evidence !== null && !this.#cited.has(id))
      .flatMap((argument) =>
        this.#unsaid(`${argument.claim} ${argument.evidence}`.replaceAll('\n', ' '), rated(argument)),
      );
  }

  #stated(stance: GroundStance): SentenceInput {
    const text = wordsOf(stance);
    const said = shortened(printable(text ?? paperWording[this.#head.language].noQuote), EVIDENCE);
    return { text: said, sources: this.#sources.cite([stance]) };
  }

  #stance({ newest, others }: StandingActor): NonNullable<SectionsInput['stances']>[number] {
    const { language } = this.#head;
    const words = paperWording[language];
    const readings = others.map((other) =>
      words.otherReading(dateInWords(other.on, language), words.positions[other.position + 2]!),
    );
    return {
      actor: printable(newest.actorLabel),
      position: newest.position,
      date: newest.on,
      evidence: this.#stated(newest),
      ...(readings.length === 0 ? {} : { disagreement: shortened(readings.join(' ; '), DISAGREEMENT) }),
    };
  }

  #objections(): NonNullable<SectionsInput['objections']> {
    return this.#ground.arguments.flatMap((argument) => {
      if (argument.objection === null) return [];
      const objection = printable(argument.objection);
      const whole = objection.length > OBJECTION ? [[{ text: objection, restsOnRecords: false }]] : [];
      const answer = paragraphsOf(argument.answer, this.#head.language).map((sentences) =>
        this.#sourced(sentences, rated(argument)),
      );
      return [{ objection: shortened(objection, OBJECTION), answer: [...whole, ...answer] }];
    });
  }
}
