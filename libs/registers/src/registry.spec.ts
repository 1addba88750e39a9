import { isTieFact } from '@entregent/model';
import { countBy, factsOf, fileBytes, files, fixture, problems, recordsOf, seed, tell } from '../test/support.ts';
import { readFileSync } from 'node:fs';
import { registers } from './registry.ts';
import { isRefusal } from './types.ts';

const read = async (id: keyof typeof registers, path: string) => tell(registers[id], fileBytes(path));
const facts = async (id: keyof typeof registers, name: string) => factsOf(await read(id, fixture(name)));

describe('every register', () => {
  it.each(files)('tells facts that the model takes (%s, %s)', async (id, path) => {
    const told = factsOf(await read(id, path));
    expect(told.length).toBeGreaterThan(10);
    expect(problems(told)).toEqual([]);
  });

  it.each(files)('begins with its source, on which every other fact rests (%s, %s)', async (id, path) => {
    const [first, ...rest] = factsOf(await read(id, path));
    expect(first).toMatchObject({ kind: 'Source', origin: `${id}:source` });
    expect(rest.filter(({ set }) => String(set['sources']) !== `${id}:source`)).toEqual([]);
  });

  it('has an id that is its key, and both languages', () => {
    for (const [id, register] of Object.entries(registers)) {
      expect(register.id).toBe(id);
      expect(Object.keys(register.labels)).toEqual(['fr', 'en']);
      expect(Object.keys(register.attribution)).toEqual(['fr', 'en']);
    }
  });
});

describe('the ISO register', () => {
  it('tells of the whole register what expected.json counts', async () => {
    const told = factsOf(await read('iso', seed('iso/iso-committees.jsonl.gz')));
    const { facts: expected } = JSON.parse(readFileSync(seed('iso/expected.json'), 'utf8')) as { facts: unknown };
    expect({
      records: countBy(recordsOf(told), ({ kind }) => kind),
      ties: countBy(told.filter(isTieFact), ({ type }) => type),
    }).toEqual(expected);
    const members = told.filter(isTieFact).filter(({ type }) => type === 'MEMBER_OF');
    expect(countBy(members, ({ set }) => String(set['status']))).toEqual({ P: 16_663, O: 13_954 });
    const unknown = recordsOf(told).filter(({ set }) => set['status'] === 'unknown');
    expect(unknown.length).toBe(98);
  });

  it('reads kind and body from the reference, however the two publishers are ordered', async () => {
    const committees = recordsOf(await facts('iso', 'iso.jsonl')).filter(({ kind }) => kind === 'Committee');
    const said = Object.fromEntries(
      committees.map(({ set }) => [String(set['identifier']), `${String(set['kind'])} ${String(set['body'])}`]),
    );
    expect(said).toMatchObject({
      'ISO/TC 38': 'tc ISO',
      'ISO/IEC/JTC 4': 'jtc ISO/IEC',
      'IEC/ISO JTC 3': 'jtc ISO/IEC',
      'ISO/IEC JTC 1/SC 42': 'sc ISO/IEC',
      'ISO/WS ESG': 'workshop ISO',
      'IEC/ISO JSyC BDC': 'syc ISO/IEC',
    });
  });

  it('keeps a committee that is known only by its number', async () => {
    const told = recordsOf(await facts('iso', 'iso.jsonl'));
    expect(told).toContainEqual(
      expect.objectContaining({
        origin: 'iso:committee:55106',
        set: expect.objectContaining({ identifier: 'ISO (id 55106)', status: 'unknown' }) as unknown,
      }),
    );
  });

  it('tells a body that is secretariat and P-member once, and a liaison once whichever side names it', async () => {
    const told = await facts('iso', 'iso.jsonl');
    expect(told.filter(({ origin }) => origin === 'iso:body:2064').length).toBe(1);
    expect(told.filter(({ origin }) => origin.startsWith('iso:committee-liaison:45020:')).length).toBeGreaterThan(0);
    expect(new Set(told.map(({ origin }) => origin)).size).toBe(told.length);
  });

  it('carries no scope text', async () => {
    const told = recordsOf(await read('iso', seed('iso/iso-committees.jsonl.gz')).then(factsOf));
    expect(told.filter(({ set }) => 'scope' in set)).toEqual([]);
  });
});

describe('the W3C register', () => {
  it('reads the list of the API and the files of the repository', async () => {
    const [list, repository] = [await facts('w3c', 'w3c-groups.json'), await facts('w3c', 'w3c-group-files.jsonl')];
    const kinds = countBy(
      recordsOf(list).filter(({ kind }) => kind === 'Committee'),
      ({ set }) => String(set['kind']),
    );
    expect(Object.keys(kinds).sort()).toEqual(['bg', 'board', 'cg', 'ig', 'team', 'tf', 'wg']);
    expect(recordsOf(repository).filter(({ set }) => set['status'] === 'closed').length).toBeGreaterThan(0);
  });

  it('puts a task force under its group, every other group under the consortium, and reads no person', async () => {
    const told = await facts('w3c', 'w3c-groups.json');
    const heads = countBy(told.filter(isTieFact), ({ head }) => head.split(':').slice(0, 2).join(':'));
    expect(heads).toEqual({ 'w3c:w3c': 10, 'w3c:group': 2 });
    expect(recordsOf(told).filter(({ kind }) => kind === 'Person')).toEqual([]);
  });
});

describe('the IETF register', () => {
  it('gives a research group that stands twice in the list to the IRTF, once', async () => {
    const told = await facts('ietf', 'ietf.yaml');
    const twice = told.filter(({ origin }) => origin === 'ietf:group:cfrg');
    expect(twice.map(({ set }) => [set['identifier'], set['title'], set['body']])).toEqual([
      ['IRTF cfrg', 'Crypto Forum', 'IRTF'],
    ]);
    expect(told).toContainEqual(expect.objectContaining({ tail: 'ietf:group:cfrg', head: 'ietf:irtf' }));
  });
});

describe('the HATVP register', () => {
  it('makes one person of a manager who is also on the staff, with the usual case of his name', async () => {
    const told = await facts('hatvp', 'hatvp.json');
    const people = recordsOf(told).filter(({ kind }) => kind === 'Person');
    expect(people.map(({ set }) => `${String(set['givenName'])} ${String(set['familyName'])}`)).toEqual([
      "Fulbert d'Ourdissoir",
      'Ombeline de La Haute-Maille',
      'Pétronille Vergeau',
    ]);
    const his = told.filter(({ origin }) => origin.includes('fulbert')).map((fact) => fact.origin.split(':').at(-1));
    expect(his).toEqual(['fulbert-d-ourdissoir', 'mandate', 'employed']);
  });

  it('refuses a client whose name cannot be shown and drops a SIREN that fails its check, keeping the rest', async () => {
    const told = await read('hatvp', fixture('hatvp.json'));
    expect(told.filter(isRefusal).map(({ refused }) => refused)).toEqual([
      { row: 1, reason: [expect.stringContaining('caractères invisibles'), expect.stringContaining('invisible')] },
      { row: 1, reason: [expect.stringContaining('SIREN'), expect.stringContaining('SIREN')] },
    ]);
    expect(factsOf(told)).toContainEqual(
      expect.objectContaining({
        set: expect.objectContaining({ name: 'FEDERATION INVENTEE DES TISSEURS' }) as unknown,
      }),
    );
  });

  it('tells a client that declares itself once, with all that it declares', async () => {
    const told = recordsOf(await facts('hatvp', 'hatvp.json'));
    const toiles = told.filter(({ set }) => set['name'] === 'TOILES DU LEVANT');
    expect(toiles.map(({ set }) => [set['kind'], set['country'], set['website']])).toEqual([['company', 'NL', null]]);
  });

  it('points from the declarant to its client, until the day on which it ceased to be one', async () => {
    const ties = (await facts('hatvp', 'hatvp.json')).filter(isTieFact).filter(({ type }) => type === 'REPRESENTS');
    expect(ties.map(({ set }) => [set['from'], set['to']])).toEqual([
      ['2018-04-26', undefined],
      [undefined, '2020-09-09'],
      [undefined, undefined],
    ]);
    expect(new Set(ties.map(({ tail }) => tail)).size).toBe(1);
  });
});
