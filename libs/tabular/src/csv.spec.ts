import { DomainError } from '@entregent/model';
import fc from 'fast-check';
import { type CsvColumn, type CsvValue, readCsv, writeCsv } from './csv.ts';

type Row = Readonly<Record<string, CsvValue>>;

const columns: readonly CsvColumn[] = [
  { key: 'name', label: 'Nom' },
  { key: 'note', label: 'Remarque' },
];

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const written = async (rows: Iterable<Row>, language: 'fr' | 'en' = 'fr', of = columns): Promise<Buffer> =>
  Buffer.concat(await collect(writeCsv(of, rows, { language })));

async function* stream(bytes: Uint8Array, size = bytes.length): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const read = (bytes: Uint8Array, size?: number) => collect(readCsv(stream(bytes, size)));
const utf8 = (text: string) => Buffer.from(text, 'utf8');

const failure = async (bytes: Uint8Array, options: { maxBytes?: number } = {}) => {
  const error: unknown = await collect(readCsv(stream(bytes), options)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DomainError);
  return `${(error as DomainError).code} ${JSON.stringify((error as DomainError).details)}`;
};

describe('a written CSV file', () => {
  it('opens in a French spreadsheet: byte order mark, semicolons, CRLF, decimal comma, words', async () => {
    const rows = [
      { name: 'Électre; fille', note: 3.5 },
      { name: 'dit "le Tisseur"', note: true },
      { name: '2026-05-12', note: ['a', 'b'] },
      { name: 'deux\nlignes', note: null },
    ];
    expect((await written(rows)).toString('utf8')).toBe(
      '\uFEFFNom;Remarque\r\n"Électre; fille";"3,5"\r\n"dit ""le Tisseur""";oui\r\n2026-05-12;"a | b"\r\n"deux\nlignes";\r\n',
    );
  });

  it('is in English with commas, points and English words', async () => {
    const rows = [
      { name: 'Lisse', note: -3.5 },
      { name: 'Toile', note: false },
    ];
    expect((await written(rows, 'en')).toString('utf8')).toBe('\uFEFFNom,Remarque\r\nLisse,-3.5\r\nToile,no\r\n');
  });

  it.each(['=1+1', '+33 1', '-x', '@a', '\tb', '\rc', "'=d", '＝1'])(
    'shows %j as text where a spreadsheet would compute it',
    async (name) => {
      const bytes = await written([{ name, note: 'x' }]);
      const field = bytes.toString('utf8').split('\r\n').slice(1).join('\r\n').replace(/^"/, '');
      expect(field.startsWith(`'${name}`)).toBe(true);
      expect(await read(bytes)).toEqual([{ Nom: name, Remarque: 'x' }]);
    },
  );

  it('leaves a negative number a number', async () => {
    expect((await written([{ name: 'x', note: -2 }])).toString('utf8')).toContain('x;-2\r\n');
  });

  it('streams: the first rows leave before the last are asked for', async () => {
    let asked = 0;
    const endless = function* () {
      for (;;) yield { name: `n${(asked += 1)}`, note: '' };
    };
    const chunks = writeCsv(columns, endless(), { language: 'fr' });
    await chunks.next();
    await chunks.next();
    expect(asked).toBeLessThan(1000);
    await chunks.return(undefined);
  });

  it('is read again as it was written', async () => {
    const name = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== '');
    const row = fc.record({ name, note: fc.string({ unit: fc.constantFrom(...Array.from(';,"\r\n\t=\'é | -')) }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row),
        fc.constantFrom('fr', 'en'),
        fc.integer({ min: 1, max: 9 }),
        async (rows, language, size) => {
          const expected = rows.map(({ name: Nom, note: Remarque }) => ({ Nom, Remarque }));
          expect(await read(await written(rows, language), size)).toEqual(expected);
        },
      ),
    );
  });

  it('keeps empty values of a single column', async () => {
    const bytes = await written([{ name: 'a' }, { name: 'b' }], 'fr', columns.slice(0, 1));
    expect(await read(bytes)).toEqual([{ Nom: 'a' }, { Nom: 'b' }]);
  });
});

describe('a CSV file that is read', () => {
  const rows = [{ Nom: 'Éloïse Œuvrard', Ville: 'Nîmes' }];

  it.each([
    ['UTF-8', utf8('Nom;Ville\nÉloïse Œuvrard;Nîmes\n')],
    ['UTF-8 with a byte order mark', utf8('\uFEFFNom;Ville\r\nÉloïse Œuvrard;Nîmes')],
    ['Windows-1252', Buffer.from('Nom;Ville\r\n\xC9lo\xEFse \x8Cuvrard;N\xEEmes\r\n', 'latin1')],
    [
      'UTF-16 with tabs, as Excel saves "Unicode text"',
      Buffer.from('\uFEFFNom\tVille\r\nÉloïse Œuvrard\tNîmes\r\n', 'utf16le'),
    ],
    ['commas', utf8('"Nom",Ville\nÉloïse Œuvrard,Nîmes\n')],
    ['bars and old Macintosh line ends', utf8('Nom|Ville\rÉloïse Œuvrard|Nîmes\r')],
    ['Excel’s own hint', utf8('sep=;\r\nNom;Ville\r\nÉloïse Œuvrard;Nîmes\r\n')],
    ['rows and columns that are empty', utf8('Nom;Ville;;\n;;;\n\nÉloïse Œuvrard;Nîmes;;\n')],
  ])('is understood in %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual(rows);
    expect(await read(bytes, 1)).toEqual(rows);
  });

  it('takes the delimiter of the heading that stands outside of quotes', async () => {
    expect(await read(utf8('"a;b;c;d",e\n1,2\n'))).toEqual([{ 'a;b;c;d': '1', e: '2' }]);
  });

  it('gives an empty text for a value that a row lacks', async () => {
    expect(await read(utf8('a;b\n1\n'))).toEqual([{ a: '1', b: '' }]);
  });

  it('takes a heading like __proto__ for a name like any other', async () => {
    const names = (await read(utf8('__proto__;b\n1;2\n'))).map((row) => Object.keys(row));
    expect(names).toEqual([['__proto__', 'b']]);
  });

  it.each([
    ['it is empty', utf8(''), 'vide'],
    ['it holds a byte order mark alone', utf8('\uFEFF\r\n'), 'vide'],
    ['a heading is missing', utf8('a;;c\n1;2;3\n'), 'nommer chaque colonne'],
    ['a heading stands twice', utf8('a;b;a\n1;2;3\n'), 'column \\"a\\" twice'],
    ['a row has too many values', utf8('a;b\n1;2\n1;2;3\n'), 'row 3'],
    ['a quotation mark is not closed', utf8('a;b\n1;2\n"1;2\n'), 'quotation mark'],
    ['it is a workbook', utf8('PK\u0003\u0004'), 'workbook'],
  ])('is refused when %s', async (_, bytes, said) => {
    expect(await failure(bytes)).toMatch(/^UNREADABLE_FILE/);
    expect(await failure(bytes)).toContain(said);
  });

  it('is refused when it is too large', async () => {
    expect(await failure(utf8(`a;b\n${'1;2\n'.repeat(500)}`), { maxBytes: 1000 })).toContain('LIMIT_EXCEEDED');
  });
});
