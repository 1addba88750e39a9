import { history, undo } from '@entregent/graph-db';
import { readerWith } from '../../../libs/testing/src/contract/store.ts';
import { exported, outcomeOf, removing, save, updating } from '../support/commits.ts';
import { clerk, type ImportsUnderTest, isoText, openImports, refusalOf, rowsOf } from './imports-set-up.ts';

const din = { id: 1511, acronym: 'DIN' };
const afnor = { id: 1738, acronym: 'AFNOR' };
const bsi = { id: 2064, acronym: 'BSI' };
const first = {
  id: 10,
  reference: 'ISO/TC 10',
  title: 'Weaving',
  secretariat: din,
  pMembers: [din, afnor],
  oMembers: [bsi],
};
const second = { id: 20, reference: 'ISO/TC 20', title: 'Knitting', secretariat: afnor, pMembers: [afnor, bsi, din] };

interface Stored {
  readonly id: string;
  readonly version: number;
  readonly title: string;
}
interface StoredTie extends Stored {
  readonly type: string;
  readonly status: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

describe('importing a register again', () => {
  let under: ImportsUnderTest;
  beforeEach(async () => {
    under = await openImports();
  });
  afterEach(() => under.close());

  const record = async (origin: string): Promise<Stored> =>
    (
      await rowsOf<Stored>(
        under.store,
        'MATCH (n:Record {origin: $origin}) WHERE n.access IS NOT NULL RETURN n.id AS id, n.version AS version, n.title AS title',
        { origin },
      )
    )[0]!;
  const ties = (origin: string): Promise<StoredTie[]> =>
    rowsOf<StoredTie>(
      under.store,
      `MATCH (a)-[r {origin: $origin}]->() WHERE r.access IS NOT NULL
       RETURN r.id AS id, r.version AS version, type(r) AS type, a.label AS title, r.status AS status, r.from AS from, r.to AS to
       ORDER BY r.to IS NULL, r.to`,
      { origin },
    );

  it('creates each record once when several imports of the file start at the same moment', async () => {
    const codes = await Promise.all([1, 2, 3].map(() => outcomeOf(under.text('iso', isoText(first, second)))));
    expect(codes).toContain('done');
    expect(['done', 'IMPORT_UNDER_WAY']).toEqual(expect.arrayContaining([...new Set(codes)]));
    const [{ committees }] = (await rowsOf<{ committees: number }>(
      under.store,
      'MATCH (c:Committee) RETURN count(c) AS committees',
    )) as [{ committees: number }];
    expect(committees).toBe(2);
    expect((await under.text('iso', isoText(first, second))).commit).toBeNull();
  });

  it('shows in no history and no export what the register last told: it names records by ids that may be hidden', async () => {
    await under.text('iso', isoText(first));
    await under.text('iso', isoText({ ...first, title: 'Weaving and more' }));
    const { id } = await record('iso:committee:10');
    const [latest] = await history(under.store, clerk, { kind: 'Committee', id });
    expect(latest?.fields.map(({ field }) => field)).toEqual(['title']);
    expect((await exported(under.store, clerk)).join()).not.toContain('"imported"');
  });

  it('writes one commit the first time and nothing the second', async () => {
    const one = await under.text('iso', isoText(first, second));
    const before = await exported(under.store, clerk);
    const two = await under.text('iso', isoText(first, second));
    expect(one.created).toEqual({
      Committee: 2,
      HOLDS_SECRETARIAT: 2,
      MEMBER_OF: 6,
      Organisation: 5,
      PART_OF: 2,
      Source: 1,
    });
    expect(two).toMatchObject({ commit: null, created: {}, updated: {}, unchanged: one.created, conflicts: [] });
    expect(await under.commits()).toBe(1);
    expect(await exported(under.store, clerk)).toEqual(before);
  });

  it('takes what changed in the register where nobody had changed it here', async () => {
    await under.text('iso', isoText(first, second));
    const again = await under.text(
      'iso',
      isoText({ ...first, title: 'Weaving and felting', pMembers: [din], oMembers: [bsi, afnor] }, second),
    );
    expect(again).toMatchObject({ created: {}, updated: { Committee: 1, MEMBER_OF: 1 }, conflicts: [], closed: {} });
    expect(await record('iso:committee:10')).toMatchObject({ title: 'Weaving and felting', version: 2 });
    expect(await ties('iso:member:10:1738')).toMatchObject([{ status: 'O', version: 2 }]);
  });

  it('keeps a value that a person changed and shows both when the register tells another', async () => {
    await under.text('iso', isoText(first, second));
    const { id } = await record('iso:committee:10');
    await save(under.store, clerk, [updating('Committee', id, 1, { title: 'Weaving, as we say', note: 'ours' })]);
    const unmoved = await under.text('iso', isoText(first, second));
    const moved = await under.text('iso', isoText({ ...first, title: 'Weaving and felting' }, second));
    const after = await under.text('iso', isoText({ ...first, title: 'Weaving and felting' }, second));
    expect(unmoved).toMatchObject({ commit: null, conflicts: [] });
    expect(moved.conflicts).toEqual([
      {
        id,
        type: 'Committee',
        label: 'ISO/TC 10',
        field: 'title',
        ours: 'Weaving, as we say',
        theirs: 'Weaving and felting',
      },
    ]);
    expect(moved.updated).toEqual({});
    expect(after).toMatchObject({ commit: null, conflicts: [] });
    expect((await record('iso:committee:10')).title).toBe('Weaving, as we say');
  });

  it('says nothing of a conflict when a person had made the same change', async () => {
    await under.text('iso', isoText(first));
    const { id } = await record('iso:committee:10');
    await save(under.store, clerk, [updating('Committee', id, 1, { title: 'Weaving and felting' })]);
    const moved = await under.text('iso', isoText({ ...first, title: 'Weaving and felting' }));
    expect(moved).toMatchObject({ conflicts: [], updated: {} });
  });

  it('closes a tie that the register no longer tells, and removes nothing', async () => {
    await under.text('iso', isoText(first, second));
    const again = await under.text('iso', isoText({ ...first, oMembers: [] }, second), { on: '2026-03-01' });
    expect(again).toMatchObject({ closed: { MEMBER_OF: 1 }, created: {}, conflicts: [] });
    expect(await ties('iso:member:10:2064')).toMatchObject([{ to: '2026-03-01', status: 'O' }]);
    expect(await under.text('iso', isoText({ ...first, oMembers: [] }, second))).toMatchObject({ commit: null });
  });

  it('leaves a tie that people edited open and lists it', async () => {
    await under.text('iso', isoText(first, second));
    const [tie] = await ties('iso:member:10:2064');
    await save(under.store, clerk, [updating('MEMBER_OF', tie!.id, 1, { status: 'P' })]);
    const again = await under.text('iso', isoText({ ...first, oMembers: [] }, second), { on: '2026-03-01' });
    expect(again).toMatchObject({ closed: {}, commit: null });
    expect(again.conflicts).toMatchObject([{ id: tie!.id, type: 'MEMBER_OF', field: 'to', ours: null }]);
    expect(again.conflicts[0]!.label).toBe('BSI → ISO/TC 10');
  });

  it('closes a secretariat that moved and begins the new one on the same day', async () => {
    await under.text('iso', isoText(first, second));
    await under.text('iso', isoText({ ...first, secretariat: afnor }, second), { on: '2026-03-01' });
    expect(await ties('iso:secretariat:10')).toMatchObject([
      { title: 'DIN', to: '2026-03-01', from: null },
      { title: 'AFNOR', to: null, from: '2026-03-01' },
    ]);
  });

  it('takes a file that is silent on most of the register for an extract and closes nothing', async () => {
    await under.text('iso', isoText(first, second));
    const extract = await under.text('iso', isoText({ id: 10, reference: 'ISO/TC 10', title: 'Weaving' }));
    expect(extract).toMatchObject({ closed: {}, commit: null });
    expect(extract.vanished).toBeGreaterThan(5);
  });

  it('does not bring back what people removed, nor what hangs on it', async () => {
    await under.text('iso', isoText(first, second));
    const { id } = await record('iso:committee:20');
    await save(under.store, clerk, [removing('Committee', id, 1)]);
    const again = await under.text('iso', isoText(first, second));
    expect(again).toMatchObject({ commit: null, created: {}, removed: 6 });
  });

  it('brings everything back after an import was taken back', async () => {
    const one = await under.text('iso', isoText(first, second));
    const back = await undo(under.store, clerk, one.commit!);
    expect(back).toMatchObject({ removed: 18, conflicts: [] });
    expect(await exported(under.store, clerk)).toEqual([]);
    expect((await under.text('iso', isoText(first, second))).created).toEqual(one.created);
  });

  it('takes back a second import to the values before it', async () => {
    await under.text('iso', isoText(first, second));
    const before = await exported(under.store, clerk);
    const changed = isoText({ ...first, title: 'Other', secretariat: afnor }, second, {
      id: 30,
      reference: 'ISO/TC 30',
    });
    const again = await under.text('iso', changed);
    expect(await exported(under.store, clerk)).not.toEqual(before);
    await undo(under.store, clerk, again.commit!);
    expect(await exported(under.store, clerk)).toEqual(before);
  });

  it('never lowers a marking that is there, and marks new ties as high as what they join', async () => {
    await under.text('iso', isoText(first));
    const { id } = await record('iso:committee:10');
    await save(under.store, clerk, [updating('Committee', id, 1, { access: 'cluster:2' })]);
    const nen = { id: 3000, acronym: 'NEN' };
    const again = await under.text('iso', isoText({ ...first, title: 'Other', pMembers: [din, afnor, nen] }));
    expect(again.updated).toMatchObject({ Committee: 1 });
    const [marked] = await rowsOf<{ access: string; ties: string[] }>(
      under.store,
      `MATCH (n:Committee {origin: 'iso:committee:10'}) OPTIONAL MATCH (n)<-[r:MEMBER_OF {origin: 'iso:member:10:3000'}]-()
       RETURN n.access AS access, collect(r.access) AS ties`,
    );
    expect(marked).toEqual({ access: 'cluster:2', ties: ['cluster:2'] });
  });

  it('refuses a marking that the reader does not hold', async () => {
    const reader = readerWith(['cluster:0', 'cluster:1']);
    const work = under.imports.importTold(reader, { ...isoLike }, [], { file: '', access: 'dossier:1' });
    expect((await refusalOf(work)).code).toBe('BAD_USER_INPUT');
  });

  it('refuses a guest', async () => {
    const work = under.imports.importTold({ ...clerk, role: 'guest' }, isoLike, [], { file: '' });
    expect((await refusalOf(work)).code).toBe('FORBIDDEN');
  });
});

const isoLike = {
  id: 'iso' as const,
  labels: { fr: '', en: '' },
  attribution: { fr: '', en: '' },
  licence: '',
  source: { title: '', url: null, publisher: '' },
  read: async function* () {},
};
