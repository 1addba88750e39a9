import type { PaperInput } from './paper-data.ts';
import { renderPaper } from './render-paper.ts';
import { countOf, partsOf, xmlFault } from './testing/parts.ts';
import { SAMPLE_CITATIONS, samplePaper } from './testing/sample-paper.ts';

const print = async (change: Partial<PaperInput> = {}) => {
  const parts = partsOf(await renderPaper({ ...samplePaper, ...change }));
  const part = (path: string): string => parts.get(path) ?? '';
  /** Text of a part, each paragraph on its line, no-break spaces as plain ones. */
  const text = (path: string): string =>
    part(path)
      .replaceAll('</w:p>', '\n')
      .replaceAll(/<w:instrText[^>]*>[^<]*<\/w:instrText>|<[^>]+>/gu, '')
      .replaceAll('\u00a0', ' ');
  return { parts, part, text };
};

describe('a printed paper', () => {
  it.each(['fr', 'en'] as const)('is a package of well-formed parts in %s', async (language) => {
    const { parts } = await print({ language });
    expect([...parts.keys()]).toEqual(expect.arrayContaining(['word/document.xml', 'word/footnotes.xml']));
    expect([...parts].map(([path, xml]) => [path, xmlFault(xml)])).toEqual(
      [...parts.keys()].map((path) => [path, undefined]),
    );
  });

  it('carries one footnote for each cited sentence and refers to each once', async () => {
    const { part } = await print();
    const document = part('word/document.xml');
    const marks = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/gu)].map(([, id]) => id);
    expect(marks).toEqual(Array.from({ length: SAMPLE_CITATIONS }, (_mark, index) => String(index + 1)));
    const notes = [...part('word/footnotes.xml').matchAll(/<w:footnote w:id="(\d+)"/gu)].map(([, id]) => id);
    expect(notes).toEqual(expect.arrayContaining(marks));
    expect(notes.filter((id) => Number(id) > 0)).toHaveLength(SAMPLE_CITATIONS);
  });

  it('rates each source in words of the language in its footnote', async () => {
    const french = (await print()).text('word/footnotes.xml');
    expect(french).toContain(
      'Texte d’enquête « prEN 18417-2 », publié le 12 mai 2026, consulté en juin 2026. A1 : source totalement fiable, information confirmée par d’autres.',
    );
    expect(french).toContain(
      'Courriel, sans date. F6 : fiabilité de la source inconnue, véracité impossible à apprécier.',
    );
    const english = (await print({ language: 'en' })).text('word/footnotes.xml');
    expect(english).toContain(
      'published 12 May 2026, accessed June 2026. A1: fully reliable source, information confirmed by others.',
    );
  });

  it.each([
    ['fr', '[sans source]'],
    ['en', '[unsourced]'],
  ] as const)('tags in %s the one sentence that rests on records without a source', async (language, tag) => {
    const { text } = await print({ language });
    expect(text('word/document.xml')).toContain(`Un marché est perdu. ${tag}`);
    expect(countOf(text('word/document.xml'), tag)).toBe(1);
  });

  it('lists the cited sources only', async () => {
    const { text } = await print();
    expect(text('word/document.xml')).toContain('Sources citées');
    expect(text('word/document.xml')).not.toContain('Source jamais citée');
  });

  it('marks header and footer of every section and has no other header for the first or even pages', async () => {
    const { part, text } = await print();
    const document = part('word/document.xml');
    const sections = countOf(document, '<w:sectPr');
    expect(countOf(document, '<w:headerReference w:type="default"')).toBe(sections);
    expect(countOf(document, '<w:footerReference w:type="default"')).toBe(sections);
    expect(document).not.toContain('<w:titlePg/>');
    expect(part('word/settings.xml')).not.toContain('<w:evenAndOddHeaders/>');
    for (const path of ['word/header1.xml', 'word/footer1.xml']) {
      expect(text(path)).toContain('TLP:AMBER');
      expect(text(path)).toContain('SECRET DES AFFAIRES');
      expect(part(path)).toContain('<w:color w:val="FFC000"/>');
    }
    expect(part('word/footer1.xml')).toContain('NUMPAGES');
  });

  it('says nothing of a business secret where there is none', async () => {
    const { text } = await print({ language: 'en', marking: { level: 'RED', circle: 'Board' } });
    expect(text('word/header1.xml')).toBe('BoardTLP:RED\n');
    expect(text('word/document.xml')).not.toMatch(/business secret/iu);
  });

  it('links each heading from the table of contents through its bookmark', async () => {
    const { part } = await print();
    const document = part('word/document.xml');
    const bookmarks = [...document.matchAll(/<w:bookmarkStart w:name="(_Toc\d+)"/gu)].map(([, name]) => name);
    const anchors = [...document.matchAll(/w:anchor="(_Toc\d+)"/gu)].map(([, name]) => name);
    const references = [...document.matchAll(/PAGEREF (_Toc\d+)/gu)].map(([, name]) => name);
    expect(bookmarks.length).toBeGreaterThanOrEqual(12);
    expect(anchors).toEqual(bookmarks);
    expect(references).toEqual(bookmarks);
  });

  it('uses real heading styles and repeats the heading row of its tables', async () => {
    const document = (await print()).part('word/document.xml');
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3'])
      expect(document).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(countOf(document, '<w:tblHeader/>')).toBe(countOf(document, '<w:tbl>'));
  });

  it.each([
    ['fr', 'fr-FR'],
    ['en', 'en-GB'],
  ] as const)('states its language: %s as %s', async (language, locale) => {
    const { part } = await print({ language });
    expect(part('word/styles.xml')).toContain(`<w:lang w:val="${locale}"`);
    expect(part('docProps/core.xml')).toContain(`<dc:language>${locale}</dc:language>`);
  });

  it('tells nothing of who made it, where, when or how', async () => {
    const { parts, part } = await print();
    const everything = [...parts.values()].join('\n');
    expect(part('docProps/core.xml')).toContain('<dc:title>Mesurer &amp; comparer &lt;le recyclé&gt;</dc:title>');
    expect(part('docProps/core.xml').match(/\d{4}-\d\d-\d\dT[\d:]+Z/gu)).toEqual([
      '2026-07-01T00:00:00Z',
      '2026-07-01T00:00:00Z',
    ]);
    expect(part('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy|revision|description|keywords/u);
    expect(part('docProps/app.xml')).not.toMatch(/Company|Manager|Template|Application|TotalTime/u);
    expect(everything).not.toMatch(/w:rsid|w:ins |w:del |w:vanish|attachedTemplate|Un-named/u);
    expect([...parts.keys()].filter((path) => /comments|thumbnail|people/u.test(path))).toEqual([]);
  });

  it('gives the same bytes for the same data, whatever was printed between and at whatever moment', async () => {
    const first = await renderPaper(samplePaper);
    await renderPaper({ ...samplePaper, language: 'en' });
    await new Promise((done) => setTimeout(done, 2100));
    expect(Buffer.compare(await renderPaper(structuredClone(samplePaper)), first)).toBe(0);
  });

  it('gives other bytes for other data', async () => {
    const other = await renderPaper({ ...samplePaper, version: '3' });
    expect(Buffer.compare(other, await renderPaper(samplePaper))).not.toBe(0);
  });

  it('prompts for what is missing in a draft, and leaves it out with its heading once approved', async () => {
    const draft = (await print()).text('word/document.xml');
    expect(draft).toContain('À rédiger : qui soutient cette position');
    expect(draft).toContain('Modalités\n');
    const approved = (await print({ status: 'approved' })).text('word/document.xml');
    expect(approved).not.toContain('À rédiger');
    expect(approved).not.toContain('Modalités\n');
    expect(approved).not.toContain('Appuis institutionnels');
  });

  it('prints braces as they were typed, the library’s own placeholders included', async () => {
    const title = '{paper-headings-0} {a}';
    const { text, part } = await print({ title });
    expect(text('word/document.xml')).toContain(title);
    expect(part('word/styles.xml')).toMatch(/<w:numId w:val="\d+"\/>/u);
    expect(part('word/styles.xml') + part('word/document.xml')).not.toContain('\u2028');
  });

  it('prints nothing when the data break a rule', async () => {
    await expect(renderPaper({ ...samplePaper, title: 'a\u202eb' })).rejects.toThrow('U+202E');
  });

  it('keeps an address inside its field, whatever characters it holds', async () => {
    const { part } = await print();
    const fields = [...part('word/footnotes.xml').matchAll(/w:instr="([^"]*)"/gu)].map(([, field]) => field);
    expect(new Set(fields)).toEqual(new Set(['HYPERLINK &quot;https://normes.example.org/a?b=1&amp;c=%222%22&quot;']));
  });
});
