import { renderPaper } from '@entregent/papers';
import type { PaperInput } from '@entregent/papers';
import type { Office, Rendered } from './office.ts';
import { openOffice } from './office.ts';
import {
  bodyOf,
  contentsOf,
  contentsPage,
  firstLine,
  flat,
  lastLines,
  noteNumbers,
  pagesWithHeading,
} from './reading.ts';
import { englishPaper } from './samples/english-paper.ts';
import { frenchPaper } from './samples/french-paper.ts';
import { minimalPaper } from './samples/minimal-paper.ts';

const FIELD_ERROR = /Error!|Erreur\s?!|Reference source not found|Source du renvoi introuvable/u;

const render = async (office: Office, name: string, paper: PaperInput): Promise<Rendered> =>
  office.render(name, await renderPaper(paper));

describe('position papers opened with LibreOffice', () => {
  let office: Office;
  let french: Rendered;
  let english: Rendered;
  let minimal: Rendered;

  beforeAll(async () => {
    office = await openOffice();
    french = await render(office, 'french', frenchPaper);
    english = await render(office, 'english', englishPaper);
    minimal = await render(office, 'minimal', minimalPaper);
  });

  afterAll(() => office.dispose());

  it('gives a rich paper about fifteen pages and a minimal one four at most', () => {
    expect(french.pages.length).toBeGreaterThanOrEqual(13);
    expect(french.pages.length).toBeLessThanOrEqual(18);
    expect(english.pages.length).toBeGreaterThanOrEqual(12);
    expect(english.pages.length).toBeLessThanOrEqual(18);
    expect(minimal.pages.length).toBeLessThanOrEqual(4);
  });

  it('shows the marking at the head and foot of every page, the title page included', () => {
    for (const page of french.pages) {
      expect(firstLine(page)).toMatch(/Dossier Fibres recyclées.*SECRET\sDES\sAFFAIRES.*TLP:AMBER\+STRICT$/u);
      expect(lastLines(page)).toMatch(/SECRET\sDES\sAFFAIRES.*TLP:AMBER\+STRICT$/u);
    }
    for (const page of english.pages) {
      expect(firstLine(page)).toMatch(/Recycled fibres\s+TLP:GREEN$/u);
      expect(lastLines(page)).toMatch(/TLP:GREEN$/u);
      expect(page).not.toContain('BUSINESS SECRET');
    }
    for (const page of minimal.pages) {
      expect(firstLine(page)).toMatch(/TLP:RED$/u);
      expect(lastLines(page)).toMatch(/TLP:RED$/u);
    }
  });

  it('numbers every page out of the total beside the reference and the status', () => {
    french.pages.forEach((page, index) => {
      expect(lastLines(page)).toMatch(/TRM-8F3K.*version\s3.*BROUILLON/u);
      expect(lastLines(page)).toContain(`Page ${String(index + 1)} / ${String(french.pages.length)}`);
    });
    for (const page of english.pages) expect(lastLines(page)).toMatch(/TRM-5W7C.*APPROVED/u);
  });

  it('lists every heading in the table of contents with the page that it stands on', () => {
    const papers = [
      { rendered: french, title: 'Sommaire', least: 17 },
      { rendered: english, title: 'Contents', least: 14 },
      { rendered: minimal, title: 'Sommaire', least: 11 },
    ];
    for (const { rendered, title, least } of papers) {
      expect(contentsPage(rendered)).toContain(title);
      const entries = contentsOf(rendered);
      expect(entries.length).toBeGreaterThanOrEqual(least);
      for (const entry of entries)
        expect([entry, pagesWithHeading(rendered, entry.title)]).toEqual([entry, [entry.page]]);
    }
  });

  it('prints the footnotes on the pages, numbered without a gap', () => {
    const text = flat(french);
    expect(text).toContain('A1 : source totalement fiable, information confirmée par d’autres.');
    expect(text).toContain('publié le 2 juin 2026, consulté le 14 septembre 2026');
    expect(text).toContain('publié en mai 2026');
    const numbers = noteNumbers(french);
    expect(numbers.length).toBeGreaterThan(60);
    expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
    expect(flat(english)).toContain('A1: fully reliable source, information confirmed by others.');
  });

  it('tags what rests on records without a source, and prints no source that is not cited', () => {
    expect(flat(french)).toContain('[sans source]');
    expect(flat(english)).toContain('[unsourced]');
    expect(flat(french)).not.toContain('Jamais citée');
  });

  it('prompts for empty sections in a draft and leaves them out of an approved paper', () => {
    expect(flat(minimal).match(/À (?:rédiger|compléter) : /gu)).toHaveLength(10);
    expect(flat(english)).not.toContain('To be written');
    expect(flat(english)).not.toContain('Modalities');
  });

  it('repeats the heading row of a table that goes on to the next page', () => {
    const pages = french.pages.filter((page) => /Acteur\s+Position\s+Date\s+Preuve/u.test(page));
    expect(pages.length).toBeGreaterThanOrEqual(2);
  });

  it('keeps each date whole in its column, the longest included', () => {
    expect(flat(english).match(/\b30 September 2026\b/gu)).toHaveLength(9);
  });

  it('never leaves a heading alone at the foot of a page', () => {
    for (const rendered of [french, english]) {
      const headings = contentsOf(rendered).map(({ title }) => title);
      for (const page of rendered.pages.slice(2)) {
        const body = bodyOf(page);
        expect(headings).not.toContain(body.at(-1));
      }
    }
  });

  it('shows no failed field', () => {
    for (const rendered of [french, english, minimal]) expect(flat(rendered)).not.toMatch(FIELD_ERROR);
  });
});
