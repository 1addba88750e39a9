import type { Reader } from '@entregent/model';
import {
  ActorsService,
  Denials,
  ExportsService,
  JournalInput,
  JournalService,
  RecordsService,
} from '@entregent/server';
import { DomainError } from '@entregent/model';
import { memberOf } from '../../../libs/testing/src/contract/store.ts';
import { newId, organisation, person, save, updating } from '../support/commits.ts';
import { type AuditedProcess, type AuditFiles, auditFiles, openProcess, startAnew } from './audit-set-up.ts';

interface Entry {
  readonly act: string;
  readonly by: string | null;
  readonly subject: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

describe('the audit log', () => {
  let files: AuditFiles;
  let one: AuditedProcess;
  const reader: Reader = memberOf(['cluster', 'dossier'], { user: newId() });
  const officer: Reader = memberOf(['cluster'], { user: newId(), role: 'data_officer' });

  beforeEach(async () => {
    files = auditFiles();
    one = await openProcess(files);
    await startAnew(one.store);
  });
  afterEach(async () => {
    await one.close();
    files.remove();
  });

  const told = async (): Promise<Entry[]> => {
    const rows = await one.store.schema('MATCH (e:AuditEntry) RETURN properties(e) AS e ORDER BY e.at, e.id');
    return rows.map((row) => {
      const { act, by = null, subject = null, detail } = (row as { e: Record<string, string> }).e;
      return { act: act!, by, subject, detail: JSON.parse(detail!) as Record<string, unknown> };
    });
  };
  const search = (input: object, who = officer) => one.get(JournalService).page(who, JournalInput.parse(input));

  it('knows who opened the card, the form and the history of a restricted record', async () => {
    const red = person('Rouge', { access: 'dossier:4' });
    await save(one.store, reader, [red]);
    await one.get(ActorsService).card(reader, red.id);
    await one.get(RecordsService).one(reader, 'Person', red.id);
    await one.get(RecordsService).historyOf(reader, 'Person', red.id);
    const detail = { access: 'dossier:4' };
    expect(await told()).toEqual(
      ['card', 'form', 'history'].map((how) => ({
        act: 'restricted_read',
        by: reader.user,
        subject: red.id,
        detail: { ...detail, how },
      })),
    );
  });

  it('does not know of an ordinary record, nor of a restricted one that was refused', async () => {
    const amber = person('Ambre', { access: 'cluster:2' });
    const red = person('Rouge', { access: 'dossier:4' });
    await save(one.store, reader, [amber, red]);
    await one.get(RecordsService).one(reader, 'Person', amber.id);
    await expect(one.get(RecordsService).one(officer, 'Person', red.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await told()).toEqual([]);
  });

  it('gives a restricted record to nobody when it cannot be told of', async () => {
    const red = person('Rouge', { access: 'dossier:4' });
    await save(one.store, reader, [red]);
    await one.store.schema('CREATE CONSTRAINT no_more_entries FOR (e:AuditEntry) REQUIRE e.act IS UNIQUE');
    try {
      await one.get(RecordsService).one(reader, 'Person', red.id);
      await expect(one.get(RecordsService).one(reader, 'Person', red.id)).rejects.toThrow('already exists');
    } finally {
      await one.store.schema('DROP CONSTRAINT no_more_entries');
    }
  });

  it('knows of an export and of each restricted record in it', async () => {
    const red = organisation('Rouge', { access: 'dossier:3' });
    await save(one.store, reader, [red, organisation('Vert', { access: 'cluster:1' })]);
    const lines: string[] = [];
    for await (const line of one.get(ExportsService).lines(reader)) lines.push(line);
    expect(lines).toHaveLength(2);
    expect(await told()).toEqual([
      { act: 'exported', by: reader.user, subject: null, detail: { format: 'jsonl' } },
      { act: 'restricted_read', by: reader.user, subject: red.id, detail: { access: 'dossier:3', how: 'export' } },
    ]);
  });

  it('knows of each marking that changed, with the commit that changed it', async () => {
    const green = person('Verte', { access: 'cluster:1' });
    await save(one.store, reader, [green]);
    const { commit } = await save(one.store, reader, [updating('Person', green.id, 1, { access: 'cluster:3' })]);
    await save(one.store, reader, [updating('Person', green.id, 2, { givenName: 'Rose' })]);
    expect(await told()).toEqual([
      {
        act: 'marking_changed',
        by: reader.user,
        subject: green.id,
        detail: { type: 'Person', from: 'cluster:1', to: 'cluster:3', commit, reason: 'a test' },
      },
    ]);
  });

  it('counts refusals by reader and operation, at most one entry a minute', async () => {
    const denials = one.get(Denials);
    const id = newId();
    for (let n = 0; n < 50; n += 1) denials.note(reader, 'actorCard', new DomainError('NOT_FOUND'), { input: { id } });
    denials.note(reader, 'createUser', new DomainError('FORBIDDEN'), {});
    denials.note(reader, 'actorCard', new DomainError('BAD_USER_INPUT'), { input: { id } });
    denials.note(null, 'actorCard', new DomainError('NOT_FOUND'), { input: { id } });
    await denials.beforeApplicationShutdown();
    const refused = (await told()).filter(({ act }) => act === 'access_denied');
    expect(refused).toHaveLength(3);
    expect(refused).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ subject: id, detail: { operation: 'actorCard', count: 1 } }),
        expect.objectContaining({ subject: null, detail: { operation: 'actorCard', count: 49 } }),
        expect.objectContaining({ subject: null, detail: { operation: 'createUser', count: 1 } }),
      ]),
    );
  });

  it('is searched by who, what, about what, in which circle and when, newest first', async () => {
    const about = newId();
    await one.append({
      act: 'restricted_read',
      by: reader.user,
      subject: about,
      detail: { access: 'dossier:4', how: 'card' },
    });
    await one.append({ act: 'membership_changed', by: officer.user, subject: about, detail: { circle: 'dossier' } });
    await one.append({ act: 'signed_in', by: reader.user, subject: null, detail: {} });
    const acts = async (input: object) => (await search(input)).nodes.map(({ act }) => act);
    expect(await acts({ by: reader.user })).toEqual(['signed_in', 'restricted_read']);
    expect(await acts({ act: 'signed_in' })).toEqual(['signed_in']);
    expect(await acts({ subject: about })).toEqual(['membership_changed', 'restricted_read']);
    expect(await acts({ circle: 'dossier', subject: about })).toEqual(['membership_changed', 'restricted_read']);
    expect(await acts({ circle: 'doss' })).not.toContain('restricted_read');
    expect(await acts({ to: '2020-01-01' })).toEqual([]);
    expect(await acts({ from: '2020-01-01', by: officer.user, act: 'membership_changed' })).toEqual([
      'membership_changed',
    ]);
  });

  it('pages without a gap or a double, though each search adds to it', async () => {
    for (let n = 0; n < 7; n += 1) await one.append({ subject: `n${n}`, act: 'token_changed' });
    const seen: (string | null)[] = [];
    let after: string | null = null;
    for (let left = 7; left > 0; left -= 2) {
      const page: Awaited<ReturnType<typeof search>> = await search({ first: 2, act: 'token_changed', after });
      seen.push(...page.nodes.map(({ subject }) => subject));
      after = page.pageInfo.endCursor;
      expect(page.pageInfo.hasNextPage).toBe(left > 2);
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(new Set(['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6']));
    expect((await told()).filter(({ act }) => act === 'log_read')).toHaveLength(1);
  });

  it('calls a record by its name only for who may see it', async () => {
    const red = person('Rouge', { access: 'dossier:4' });
    const green = person('Verte', { access: 'cluster:1' });
    await save(one.store, reader, [red, green]);
    await one.append({ subject: red.id }, { subject: green.id });
    const names = (await search({ act: 'role_changed' })).nodes.map(({ subject, subjectLabel }) => [
      subject,
      subjectLabel,
    ]);
    expect(names).toHaveLength(2);
    expect(names).toEqual(
      expect.arrayContaining([
        [red.id, null],
        [green.id, 'Verte'],
      ]),
    );
  });

  it('leaves as a CSV file that computes nothing, and knows that it left', async () => {
    await one.append({ subject: '=HYPERLINK("x")', detail: { operation: '@SUM(A1)' } });
    let text = '';
    for await (const part of await one.get(JournalService).csv({ ...officer, language: 'fr' }, {}))
      text += Buffer.from(part).toString();
    expect(text).toContain(`"'=HYPERLINK(`);
    expect(text.split('\r\n')[0]).toContain('rang;moment;acte;par;sujet');
    expect(await told()).toContainEqual(expect.objectContaining({ act: 'exported', by: officer.user }));
    await expect(one.get(JournalService).csv(reader, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('says how far it is sealed, written outside and verified', async () => {
    await one.append({}, {});
    await one.audit.checkpoint();
    await one.append({});
    await one.audit.verify();
    expect(await one.get(JournalService).state()).toMatchObject({
      sealedTo: 2,
      waiting: 1,
      checkpointTo: 2,
      verifiedEntries: 2,
      verifiedFaults: 0,
    });
  });
});
