import type { Reader } from '@entregent/model';
import { gateOf } from './gate.ts';
import type { GroundSource } from './ground.ts';
import { fits, withinMarking } from './paper-marking.ts';
import type { PaperCard, PaperSectionView, PaperSupport } from './paper-views.ts';
import type { OnePaper } from './papers.repository.ts';
import { markOf } from './prose.ts';
import { sectionNames, sectionsOf, statesFacts } from './sections.ts';
import { type Citable, citablesOf, citationIndex, isStale, monthsSince, staleAfterMonths } from './support.ts';

const sourceView = ({ origin: _origin, ...source }: GroundSource) => source;

const supportView = (one: Citable, on: string): PaperSupport => ({
  id: one.id,
  kind: one.kind,
  label: one.label,
  on: one.on,
  months: monthsSince(one.on, on),
  reliability: one.reliability as PaperSupport['reliability'],
  credibility: one.credibility as PaperSupport['credibility'],
  sources: one.sources.map(sourceView),
  stale: isStale(one.on, on),
  access: one.access,
  mark: markOf(one.id),
});

/** A paper with, for each sentence, the records that it rests on and what is weak in them on a day. */
export function cardOf(
  reader: Reader,
  { paper, ground, sources: own, issue, circle }: OnePaper,
  on: string,
): PaperCard {
  const citables = citablesOf(ground, own);
  const sections = sectionsOf(paper, own, citationIndex(citables), on);
  const cited = new Set(
    sectionNames.flatMap((name) => sections[name]).flatMap(({ support }) => support.records.map(({ id }) => id)),
  );
  const views = sectionNames.map((name): PaperSectionView => ({
    name,
    text: paper[name],
    sentences: sections[name].map(({ text, paragraph, support }) => ({
      text,
      paragraph,
      scope: support.scope,
      restsOn: support.records.map(({ id }) => id),
      months: monthsSince(support.newest, on),
      stale: support.stale,
      single: support.single,
      unsourced: support.unsourced && statesFacts(name),
    })),
  }));
  const { id, title, reference, status, language, on: dated, audience, access, version } = paper;
  const { businessSecret, secretReason, secretOwner } = paper;
  return {
    id,
    title,
    reference,
    status,
    language,
    on: dated,
    audience,
    businessSecret,
    secretReason,
    secretOwner,
    access,
    version,
    issue,
    issueTitle: ground.issue.title,
    circle,
    sections: views,
    supports: citables
      .filter((one) => cited.has(one.id) || fits(one.access, access))
      .map((one) => supportView(one, on)),
    gate: gateOf(reader, access, {
      ground,
      own,
      sections,
    }),
    withheld: withinMarking(ground, access).withheld,
    staleAfterMonths: staleAfterMonths(on),
  };
}
