import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testStore } from '../../../libs/testing/src/contract/store.ts';
import { emptyStore } from '../support/empty-store.ts';
import { cli, failed, spawned, told } from './cli-set-up.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
interface Expected {
  readonly demo: { readonly records: Record<string, number>; readonly ties: Record<string, number> };
  readonly iso: Expected['demo'];
  readonly circles: number;
  readonly users: number;
  readonly undertakings: number;
}
const expected = JSON.parse(readFileSync(at('graph/seed/expected.json'), 'utf8')) as Expected;
interface Seeded {
  readonly circles: number;
  readonly users: number;
  readonly links: number;
  readonly undertakings: number;
  readonly iso: { readonly commit: string | null; readonly created: Record<string, number>; readonly refused: [] };
  readonly demo: Seeded['iso'] | null;
}
interface Links {
  readonly signIn: readonly { readonly role: string; readonly url: string }[];
}
type Hits = { hits: readonly { id: string; kind: string; label: string }[] };

const folder = mkdtempSync(join(tmpdir(), 'entregent-cli-'));
const store = testStore();
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the command line over an empty base', () => {
  beforeAll(() => emptyStore(store));

  it('makes a circle and one administrator when it is first asked for links, and no more the second time', async () => {
    const first = await told<Links>('sign-in-links', '--url', 'http://127.0.0.1:4000/');
    const second = await told<Links>('sign-in-links', '--url', 'http://127.0.0.1:4000');
    expect(first.signIn).toMatchObject([{ role: 'administrator' }]);
    expect(first.signIn[0]!.url).toMatch(/^http:\/\/127\.0\.0\.1:4000\/connexion\?jeton=[\w-]{40,}$/);
    expect(second.signIn[0]!.url).not.toBe(first.signIn[0]!.url);
    const { users } = await told<{ users: readonly unknown[] }>('user', 'list');
    expect(users).toHaveLength(1);
  });
});

describe('the command line over the seeded base', () => {
  let first: Seeded;
  beforeAll(async () => {
    await emptyStore(store);
    first = await told<Seeded>('seed');
  }, 600_000);

  it('fills the base with what the seed promises, refusing nothing', () => {
    expect(first).toMatchObject({
      circles: expected.circles,
      users: expected.users,
      links: expected.users,
      undertakings: expected.undertakings,
    });
    expect(first.iso.created).toEqual({ ...expected.iso.records, ...expected.iso.ties });
    expect(first.demo!.created).toEqual({ ...expected.demo.records, ...expected.demo.ties });
    expect([...first.iso.refused, ...first.demo!.refused]).toEqual([]);
  });

  it('adds nothing when it is run again', async () => {
    const again = await told<Seeded>('seed');
    expect(again).toMatchObject({ circles: 0, users: 0, links: 0, iso: { commit: null }, demo: null, undertakings: 0 });
  });

  it('gives one link for each of the three roles of the demonstration', async () => {
    const { signIn } = await told<Links>('sign-in-links', '--url', 'http://x.test');
    expect(signIn.map(({ role }) => role)).toEqual(['lead', 'delegate', 'director']);
  });

  it('finds records by name and committees in any spelling', async () => {
    const { hits } = await told<Hits>('search', 'quintreau');
    expect(hits).toMatchObject([{ kind: 'Person', label: 'Maëlle Quintreau' }]);
    const card = await told<{ label: string }>('actor', 'iso tc38');
    expect(card.label).toBe('ISO/TC 38');
  });

  it('keeps to one kind when asked, and refuses a kind that is none', async () => {
    const { hits } = await told<Hits>('search', 'lisière', '--kind', 'organisation');
    expect(hits.map(({ kind }) => kind)).toEqual(hits.map(() => 'Organisation'));
    expect((await failed('search', 'x', '--kind', 'Dragon')).exit).toBe(2);
  });

  it('tells ways of introduction as sentences', async () => {
    const { paths } = await told<{ paths: readonly { length: number; sentence: string; steps: readonly unknown[] }[] }>(
      'path',
      'Maëlle Quintreau',
      'cen tc 931',
    );
    expect(paths[0]).toMatchObject({
      length: expect.any(Number) as number,
      sentence: expect.stringContaining('CEN/TC 931') as string,
    });
    expect(paths[0]!.steps.length).toBeGreaterThan(1);
  });

  it('asks which one is meant, and says that nothing is found', async () => {
    const several = await failed('actor', 'textile');
    expect(several.code).toBe('AMBIGUOUS');
    expect(several.message).toMatch(/\([0-9a-f-]{36}\)/);
    expect(await failed('actor', 'zzzzqqqq')).toMatchObject({ code: 'NOT_FOUND', exit: 1 });
    expect(await failed('actor', '00000000-0000-4000-8000-000000000000')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows a guest less than the influence lead', async () => {
    const lead = await told<Hits>('search', 'passeport', '--kind', 'paper');
    const guest = await told<Hits>('search', 'passeport', '--kind', 'paper', '--as', 'ismael.dargaud@lfs.example');
    expect([lead.hits.length, guest.hits.length]).toEqual([1, 0]);
  });

  it('refuses accounts to whoever is no administrator, and unknown accounts', async () => {
    expect(await failed('user', 'list', '--as', 'maelle.quintreau@lisiere.example')).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await failed('search', 'x', '--as', 'nobody@lisiere.example')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('logs an activity with the people in it and takes it back', async () => {
    const names = ['--with', 'Corentin Vasselot', '--committee', 'CEN/TC 931', '--minutes', '30'];
    const saved = await told<{ commit: string }>('log', '--title', 'Point avant réunion', ...names);
    const back = await told('undo', saved.commit);
    // The activity, the delegate at it and the lead herself.
    expect(back).toMatchObject({ removed: 3, restored: 0, conflicts: [] });
    expect(await failed('undo', '00000000-0000-4000-8000-000000000000')).toMatchObject({ code: 'NOT_FOUND', exit: 1 });
  });

  it('drafts a paper into a Word file', async () => {
    const out = join(folder, 'paper.docx');
    const made = await told<{ file: string; bytes: number }>(
      'paper',
      'draft',
      'Taux de fibres recyclées',
      '--out',
      out,
    );
    expect(made.file).toBe(out);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });

  it('exports what the account sees, the same each time', async () => {
    const [one, two] = [join(folder, 'one.jsonl'), join(folder, 'two.jsonl')];
    await told('export', '--out', one, '--as', 'clemence.auzivel@vesle.example');
    await told('export', '--out', two, '--as', 'clemence.auzivel@vesle.example');
    const text = readFileSync(one, 'utf8');
    expect(text).toBe(readFileSync(two, 'utf8'));
    expect(text).not.toContain('dossier-recyclage:3');
    expect((JSON.parse(text.split('\n')[0]!) as { id: string }).id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('imports a file, says so in numbers, and takes it back', async () => {
    const file = at('test/fixtures/registers/w3c-groups.json');
    const dry = await told<{ commit: null; created: object }>('import', 'w3c', file, '--dry-run');
    const done = await told<{ commit: string; created: object }>('import', 'w3c', file);
    expect(dry).toEqual({ ...done, commit: null });
    expect(await told('import', 'w3c', file)).toMatchObject({ commit: null, created: {}, updated: {} });
    const { removed } = await told<{ removed: number }>('undo', done.commit);
    expect(removed).toBe(Object.values(done.created).reduce((sum: number, count: number) => sum + count, 0));
  });

  it('refuses a file that is not there, one that is none of the register, and a register that is none', async () => {
    const wrong = join(folder, 'wrong.json');
    writeFileSync(wrong, '{"a": 1}');
    expect(await failed('import', 'iso', join(folder, 'nowhere'))).toMatchObject({ code: 'UNREADABLE_FILE', exit: 1 });
    expect(await failed('import', 'iso', wrong)).toMatchObject({ code: 'UNREADABLE_FILE', exit: 1 });
    expect(await failed('import', 'nasa', wrong)).toMatchObject({ code: 'USAGE', exit: 2 });
    expect(existsSync(wrong)).toBe(true);
  });

  it('manages accounts, circles and tokens', async () => {
    await told('circle', 'add', 'essai', '--name', 'Essai', '--level', '1');
    await told('user', 'add', 'Zoe@Lisiere.example', '--name', 'Zoé', '--role', 'delegate', '--circle', 'cluster:1');
    const letIn = ['circle', 'member', 'essai', 'zoe@lisiere.example', '--level', '2', '--reason', 'enquête'];
    await told(...letIn, '--until', '2099-12-31');
    expect(await failed(...letIn, '--until', '2020-01-01')).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await told('circle', 'list', 'essai')).toMatchObject({
      members: [{ name: 'Zoé', level: 2, until: '2099-12-31T23:00:00.000Z', by: null, reason: 'enquête' }],
    });
    expect(await told('circle', 'list', 'essai', '--on', '2026-01-01')).toMatchObject({ members: [] });
    const person = await told('user', 'link', 'zoe@lisiere.example', 'Maëlle Quintreau');
    expect(person).toMatchObject({
      user: {
        login: 'zoe@lisiere.example',
        memberships: [
          { circle: 'cluster', level: 1 },
          { circle: 'essai', level: 2 },
        ],
      },
    });
    const token = ['token', 'create', '--user', 'zoe@lisiere.example', '--role', 'delegate', '--circles', 'essai'];
    const nextMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const made = await told<{ id: string; secret: string }>(...token, '--until', nextMonth);
    const { tokens } = await told<{ tokens: readonly { id: string }[] }>('token', 'list');
    expect(tokens.map(({ id }) => id)).toContain(made.id);
    expect(JSON.stringify(tokens)).not.toContain(made.secret);
    await told('token', 'end', made.id);
    expect(await failed('token', 'end', made.id)).toMatchObject({ code: 'NOT_FOUND' });
    await told('circle', 'remove-member', 'essai', 'zoe@lisiere.example');
    await told('user', 'set', 'zoe@lisiere.example', '--active', 'false');
    expect(await failed('search', 'x', '--as', 'zoe@lisiere.example')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses a token beyond its account, a name that is taken and the end of the last administrator', async () => {
    const token = ['token', 'create', '--user', 'clemence.auzivel@vesle.example'];
    expect(await failed(...token, '--role', 'member_contact', '--circles', 'direction')).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(await failed(...token, '--role', 'administrator', '--circles', 'cluster')).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    const taken = ['user', 'add', 'clemence.auzivel@vesle.example', '--name', 'X', '--role', 'guest'];
    expect(await failed(...taken)).toMatchObject({ code: 'BAD_USER_INPUT' });
    const last = ['user', 'set', 'theophile.garancher@lisiere.example', '--role', 'guest'];
    expect(await failed(...last)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('answers one JSON value on standard output and says the rest on standard error', async () => {
    const good = await spawned('search', 'quintreau', '--json');
    expect(good.code).toBe(0);
    expect((JSON.parse(good.out) as Hits).hits).toHaveLength(1);
    const seeded = await spawned('seed', '--json', '--lang', 'en');
    expect(seeded).toMatchObject({ code: 0, err: expect.stringContaining('Committees of ISO') as string });
    expect(JSON.parse(seeded.out)).toMatchObject({ users: 0 });
  });

  it('fails with a sentence on standard error, or with one JSON value when asked for', async () => {
    const plain = await spawned('actor', 'zzzzqqqq', '--lang', 'en');
    expect(plain).toEqual({ code: 1, out: '', err: expect.stringContaining('Not found') as string });
    const json = await spawned('actor', 'zzzzqqqq', '--json');
    expect([json.code, json.err]).toEqual([1, '']);
    expect(JSON.parse(json.out)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  it('says how it is used in both languages, and what it does not understand', async () => {
    const help = await cli('--help');
    expect(help.out).toContain('import REGISTRE FICHIER');
    expect(help.out).toContain('import REGISTER FILE');
    expect((await cli('import', '--help')).code).toBe(0);
    expect(await failed('frobnicate')).toMatchObject({ code: 'USAGE', exit: 2 });
    expect(await failed('search', 'x', '--colour', 'red')).toMatchObject({ code: 'USAGE', exit: 2 });
    expect((await cli('path', 'A', '--lang', 'en')).err).toContain('Usage: path A B');
  });
});
