import type { Rendered } from './office.ts';

/** A line of the table of contents. */
export interface ContentsEntry {
  readonly title: string;
  readonly page: number;
}

const NOTE_NUMBER = /^\s*(\d{1,3})\s*$/u;
/** Title page and table of contents: the headings' own pages come after them. */
const FRONT_PAGES = 2;
const FOOTER_LINES = 2;

const linesOf = (page: string): string[] => page.split('\n').filter((line) => line.trim() !== '');

const withoutNumber = (line: string): string => line.trim().replace(/^\d+\s+/u, '');

/** The page with the table of contents. */
export const contentsPage = ({ pages }: Rendered): string => pages[FRONT_PAGES - 1] ?? '';

/** `3   Solutions alternatives........10` gives that title and page. */
export const contentsOf = (rendered: Rendered): ContentsEntry[] =>
  linesOf(contentsPage(rendered)).flatMap((line) => {
    const found = /^\s*(?:\d+\s{2,})?(\S.*?)\.{4,}\s*(\d+)\s*$/u.exec(line);
    return found?.[1] ? [{ title: found[1], page: Number(found[2]) }] : [];
  });

/** The pages, from 1, on which a line is the heading, its number aside; the table of contents does not count. */
export const pagesWithHeading = ({ pages }: Rendered, title: string): number[] =>
  pages.flatMap((page, index) =>
    index >= FRONT_PAGES && linesOf(page).some((line) => withoutNumber(line) === title) ? [index + 1] : [],
  );

/** The line of the header's marking. */
export const firstLine = (page: string): string => linesOf(page)[0] ?? '';

/** The lines of the footer. */
export const lastLines = (page: string): string => linesOf(page).slice(-FOOTER_LINES).join('\n');

/** The lines between the header and the footnotes or, without footnotes, the footer; section numbers taken off. */
export const bodyOf = (page: string): string[] => {
  const lines = linesOf(page).slice(1, -FOOTER_LINES);
  const notes = lines.findIndex((line) => NOTE_NUMBER.test(line));
  return lines.slice(0, notes < 0 ? lines.length : notes).map(withoutNumber);
};

/** The numbers that stand before the footnotes, in the order of the pages. */
export const noteNumbers = ({ pages }: Rendered): number[] =>
  pages
    .slice(FRONT_PAGES)
    .flatMap(linesOf)
    .flatMap((line) => NOTE_NUMBER.exec(line)?.[1] ?? [])
    .map(Number);

/** The whole text with any run of white space, no-break spaces and line ends included, as one space. */
export const flat = ({ pages }: Rendered): string => pages.join(' ').replaceAll(/\s+/gu, ' ');
