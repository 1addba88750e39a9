import { levelName, parseAccessKey, type Reader } from '@entregent/model';
import type { Ground, GroundSource } from './ground.ts';
import { fits } from './paper-marking.ts';
import type { PaperGate } from './paper-views.ts';
import { sectionNames, type Sections } from './sections.ts';

interface Shown {
  readonly id: string;
  readonly label: string;
  readonly access: string;
}

/** What a paper shows because its author put it there: its issue, its own sources, every record that a mark names. */
function shownBy(ground: Ground, own: readonly GroundSource[], sections: Sections): Shown[] {
  const cited = sectionNames.flatMap((name) => sections[name]).flatMap(({ support }) => support.records);
  const shown: Shown[] = [
    { id: ground.issue.id, label: ground.issue.title, access: ground.issue.access },
    ...own.map(({ id, title, access }) => ({ id, label: title, access })),
    ...cited.map(({ id, label, access }) => ({ id, label, access })),
  ];
  return [...new Map(shown.map((one) => [one.id, one])).values()];
}

const marked = (access: string): string => {
  const { circle, level } = parseAccessKey(access);
  return `TLP:${levelName(level)} (${circle})`;
};

const reason = ({ label, access }: Shown, paper: string, language: 'fr' | 'en'): string =>
  language === 'fr'
    ? `Le document est marqué ${marked(paper)} et montre « ${label} », marqué ${marked(access)} : relevez le marquage du document, ou retirez la citation.`
    : `The paper is marked ${marked(paper)} and shows "${label}", marked ${marked(access)}: raise the marking of the paper, or take the citation out.`;

/**
 * Whether a paper may be printed: nothing that it shows may be marked above it or belong to another circle. What it draws
 * on by itself is withheld instead and closes no gate.
 */
export function gateOf(
  reader: Pick<Reader, 'access' | 'language'>,
  access: string,
  of: { readonly ground: Ground; readonly own: readonly GroundSource[]; readonly sections: Sections },
): PaperGate {
  const shown = shownBy(of.ground, of.own, of.sections);
  const tooHigh = shown.filter((one) => !fits(one.access, access));
  const able = reader.access
    .filter((key) => shown.every((one) => fits(one.access, key)))
    .toSorted((a, b) => parseAccessKey(a).level - parseAccessKey(b).level || (a < b ? -1 : 1));
  return {
    open: tooHigh.length === 0,
    reasons: tooHigh.map((one) => reason(one, access, reader.language)),
    marking: tooHigh.length === 0 ? null : (able[0] ?? null),
  };
}
