import type { Operation } from '@entregent/graph-db';
import { StandardsModule, StandardsService } from '@entregent/server';
import { memberOf, readerWith } from '../../../libs/testing/src/contract/store.ts';
import { committee, creating, organisation, person, refusal, save, tying } from '../support/commits.ts';
import { deleteHidden, openServices, type ServicesUnderTest } from '../support/services.ts';

const on = '2026-11-17';
const author = memberOf(['cluster', 'secret']);
const keys = ['cluster:0', 'cluster:1'];
const reader = readerWith(keys, { language: 'fr' });
const secret = { access: 'secret:2' };

let under: ServicesUnderTest;
const commits = (operations: readonly Operation[]) => save(under.store, author, operations);
const standards = () => under.get(StandardsService);
const committees = async (asked: object) => (await standards().committees(reader, { first: 100, ...asked }, on)).nodes;
const windows = (asked: object = {}) => standards().windows(reader, { first: 100, ...asked }, on);

const [tc, sc, wg, iso] = [
  committee('CEN/TC 10', { body: 'CEN', title: 'Textiles', titleFr: 'Étoffes' }),
  committee('CEN/TC 10/SC 1', { body: 'CEN' }),
  committee('CEN/TC 10/SC 2', { body: 'CEN', ...secret }),
  committee('ISO/TC 9', { body: 'ISO' }),
];

describe('standards', () => {
  beforeAll(async () => {
    under = await openServices([StandardsModule], ['cluster', 'secret']);
    const [ours, ada] = [organisation('Pôle', { ours: true }), person('Ada')];
    const item = (reference: string, more: object) => creating('WorkItem', { reference, ...more });
    await commits([
      tc, sc, wg, iso, ours, ada,
      committee('CEN/TC 9', { body: 'CEN' }),
      committee('CEN/TC 8', { body: 'CEN', ...secret }),
      tying('PART_OF', sc.id, tc.id),
      tying('PART_OF', wg.id, tc.id, secret),
      creating('Mandate', { person: ada.id, within: tc.id, role: 'expert', behalf: ours.id }),
      creating('Mandate', { person: ada.id, within: tc.id, role: 'chair', behalf: ours.id, ...secret }),
      item('B', { officialDeadline: '2026-12-01', committee: tc.id }),
      item('A', { nationalDeadline: '2026-12-01', officialDeadline: '2026-12-20', committee: sc.id, phase: 'enquiry' }),
      item('C', { nationalDeadline: '2026-11-20', committee: wg.id }),
      item('Passé', { nationalDeadline: '2026-11-16', officialDeadline: '2027-01-01' }),
      item('Loin', { officialDeadline: '2027-06-01' }),
      item('Secret', { nationalDeadline: '2026-11-18', ...secret }),
    ]); // prettier-ignore
  });
  afterAll(() => under.close());

  it('tell windows by the deadline that counts, a national one before an official one of the same day', async () => {
    const { nodes, totalCount } = await windows();
    expect(nodes.map(({ reference, committeeLabel, seats }) => [reference, committeeLabel, seats])).toEqual([
      ['C', null, 0],
      ['A', 'CEN/TC 10/SC 1', 0],
      ['B', 'CEN/TC 10', 1],
      ['Loin', null, 0],
    ]);
    expect(totalCount).toBe(4);
  });

  it('tell windows within a span, and page after page each once', async () => {
    expect((await windows({ from: '2026-11-21', to: '2026-12-31' })).nodes.map(({ reference }) => reference)).toEqual([
      'A',
      'B',
    ]);
    const first = await windows({ first: 2 });
    const rest = await windows({ first: 2, after: first.pageInfo.endCursor });
    const read = [...first.nodes, ...rest.nodes].map(({ reference }) => reference);
    expect(read).toEqual(['C', 'A', 'B', 'Loin']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('show the top committees by body, TC 9 before TC 10, and count only the groups below that one may see', async () => {
    expect((await committees({})).map(({ identifier, subGroups, seats, windows: open }) => [identifier, subGroups, seats, open])).toEqual([
      ['CEN/TC 9', 0, 0, 0],
      ['CEN/TC 10', 1, 1, 1],
      ['ISO/TC 9', 0, 0, 0],
    ]);
    expect((await committees({ parent: tc.id })).map(({ identifier }) => identifier)).toEqual(['CEN/TC 10/SC 1']);
  }); // prettier-ignore

  it('find committees by words of reference or title at any level, in the reader’s language', async () => {
    expect((await committees({ text: 'sc 1' })).map(({ identifier }) => identifier)).toEqual(['CEN/TC 10/SC 1']);
    expect((await committees({ text: 'ÉTOF' })).map(({ title }) => title)).toEqual(['Étoffes']);
    expect(await committees({ text: 'TC 8' })).toEqual([]);
    expect((await committees({ text: 'tc', body: 'ISO' })).map(({ identifier }) => identifier)).toEqual(['ISO/TC 9']);
  });

  it('give every committee once, page after page', async () => {
    const page = async (after: string | null) => standards().committees(reader, { first: 2, after }, on);
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ identifier }) => identifier)).toEqual([
      'CEN/TC 9',
      'CEN/TC 10',
      'ISO/TC 9',
    ]);
  });

  it('refuse a cursor of another list', async () => {
    const cursor = Buffer.from('[1]').toString('base64url');
    expect((await refusal(windows({ after: cursor }))).code).toBe('BAD_USER_INPUT');
  });

  it('count the committees of each body', async () => {
    expect(await standards().bodies(reader)).toEqual([
      { body: 'CEN', committees: 3 },
      { body: 'ISO', committees: 1 },
    ]);
  });

  it('answer the same, to the byte, on the base without the hidden records', async () => {
    const everything = async () =>
      JSON.stringify([
        await windows(),
        await committees({}),
        await committees({ parent: tc.id }),
        await standards().bodies(reader),
      ]);
    const before = await everything();
    await deleteHidden(under.store, keys);
    expect(await everything()).toBe(before);
  });
});
