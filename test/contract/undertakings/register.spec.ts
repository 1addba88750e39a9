import { RecordsModule, RecordsService, UndertakingsModule, UndertakingsService } from '@entregent/server';
import { today, type UndertakingState } from '@entregent/model';
import { commit } from '@entregent/graph-db';
import { creating, fieldOf, outcomeOf, refusal, save } from '../support/commits.ts';
import { openServices, type ServicesUnderTest } from '../support/services.ts';
import { readerWith } from '../../../libs/testing/src/contract/store.ts';
import {
  ann,
  author,
  bob,
  cast,
  circles,
  draft,
  file,
  inForce,
  openRegister,
  outsider,
  sam,
  stored,
  take,
  versionOf,
} from './cast.ts';

let under: ServicesUnderTest;
let register: UndertakingsService;
const stateOf = async (id: string, on?: string): Promise<UndertakingState> =>
  (await register.card(ann, { id, ...(on ? { on } : {}) })).state;

describe('the register of undertakings', () => {
  beforeAll(async () => {
    const opened = await openRegister();
    under = opened;
    ({ register } = opened);
  });
  afterAll(() => under.close());

  it('leads from a draft by two people and a signed file into force, and tells each step with its day and author', async () => {
    const id = await inForce(register);
    const card = await register.card(ann, { id });
    expect(card).toMatchObject({
      state: 'in_force',
      vettedBy: ann.user,
      reviewedBy: bob.user,
      vettedOn: today(),
      vettingEvidence: 'A passport, a registry extract.',
      file: { name: 'signed.pdf', hash: 'a'.repeat(64) },
      editable: false,
      attachable: false,
    });
    expect(card.taken.map(({ what, state, by }) => [what, state, by])).toEqual([
      ['state', 'in_force', bob.user],
      ['review', null, bob.user],
      ['file', null, ann.user],
      ['state', 'vetted', ann.user],
      ['created', null, ann.user],
    ]);
    expect(card.steps.map(({ step }) => step)).toEqual(['suspend', 'revoke']);
  });

  it('refuses the second review to who vetted, under another account of the same person as well', async () => {
    const { id } = await register.create(ann, draft());
    await take(register, ann, id, 'vet');
    await register.attach(ann, id, file());
    const twin = { ...ann, user: crypto.randomUUID(), role: 'data_officer' };
    for (const by of [ann, twin]) {
      const refused = await refusal(take(register, by, id, 'review'));
      expect([refused.code, refused.details.issues]).toEqual([
        'BAD_USER_INPUT',
        [{ path: ['step'], message: 'le second regard revient à une autre personne' }],
      ]);
    }
    expect((await register.card(ann, { id })).reviewedBy).toBeNull();
  });

  it('lets no signatory vouch for himself, and no account that is nobody of the base', async () => {
    const { id } = await register.create(ann, draft());
    const nobody = { ...bob, person: null };
    expect([
      await outcomeOf(take(register, sam, id, 'vet')),
      await outcomeOf(take(register, nobody, id, 'vet')),
    ]).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
    expect(await stateOf(id)).toBe('draft');
  });

  it.each([
    ['no signed file', {}, 0, 'il manque le fichier signé'],
    ['no way of signing', { signing: null }, 1, 'le mode de signature n’est pas dit'],
    [
      'an end that is past',
      { to: '2026-01-01', from: '2025-01-01' },
      1,
      'il faut un début et une fin qui n’est pas passée',
    ],
    ['no end', { to: null }, 1, 'il faut un début et une fin qui n’est pas passée'],
  ])('puts nothing in force with %s', async (_, more, files, sentence) => {
    const { id } = await register.create(ann, draft(more));
    await take(register, ann, id, 'vet');
    for (let left = files; left > 0; left -= 1) await register.attach(ann, id, file());
    await outcomeOf(take(register, bob, id, 'review'));
    const { details } = await refusal(take(register, bob, id, 'bring_into_force'));
    expect(details.issues?.map(({ message }) => message)).toContain(sentence);
    expect(await stateOf(id)).toBe('vetted');
  });

  it('voids the second review when the file is replaced after it', async () => {
    const { id } = await register.create(ann, draft());
    await take(register, ann, id, 'vet');
    await register.attach(ann, id, file());
    await take(register, bob, id, 'review');
    await register.attach(bob, id, { ...file(), hash: 'b'.repeat(64) });
    expect(await register.card(ann, { id })).toMatchObject({ reviewedBy: null, reviewedOn: null });
    expect(await outcomeOf(take(register, bob, id, 'bring_into_force'))).toBe('BAD_USER_INPUT');
  });

  it('asks for a reason to narrow or to go back, and clears signature and vetting of a reopened draft', async () => {
    const { id } = await register.create(ann, draft());
    await take(register, ann, id, 'vet');
    await register.attach(ann, id, file());
    expect(fieldOf(await refusal(take(register, ann, id, 'reopen')))).toEqual(['reason']);
    await take(register, ann, id, 'reopen', { reason: 'The scope was wrong.' });
    expect(await register.card(ann, { id })).toMatchObject({
      state: 'draft',
      vettedBy: null,
      vettingEvidence: null,
      file: null,
      stateReason: 'The scope was wrong.',
    });
  });

  it('shows an undertaking as expired from the day after its end, without anything having run', async () => {
    const id = await inForce(register, { from: '2026-01-01', to: `${new Date().getUTCFullYear() + 1}-03-31` });
    const next = new Date().getUTCFullYear() + 1;
    expect([await stateOf(id, `${next}-03-31`), await stateOf(id, `${next}-04-01`)]).toEqual(['in_force', 'expired']);
    const late = await register.page(ann, { states: ['expired'], on: `${next}-04-01`, first: 50 });
    expect(late.nodes.map((one) => one.id)).toContain(id);
    const early = await register.page(ann, { states: ['expired'], on: `${next}-03-31`, first: 50 });
    expect(early.nodes.map((one) => one.id)).not.toContain(id);
  });

  it('changes the text of a draft alone, and refuses dossiers that are not the writer’s own', async () => {
    const { id, version } = await register.create(ann, draft());
    const changed = await register.change(ann, { id, version, ceiling: 2 });
    expect(fieldOf(await refusal(register.change(ann, { id, version: changed.version, scope: ['secret'] })))).toEqual([
      'scope',
    ]);
    expect(fieldOf(await refusal(register.create(ann, draft({ conflictScope: ['secret'] }))))).toEqual([
      'conflictScope',
    ]);
    expect(await outcomeOf(register.change(ann, { id, version, ceiling: 4 }))).toBe('CONFLICT');
    await take(register, ann, id, 'vet');
    const vetted = await versionOf(register, id);
    expect(fieldOf(await refusal(register.change(ann, { id, version: vetted, ceiling: 4 })))).toEqual(['state']);
    expect(await outcomeOf(register.discard(ann, { id, version: vetted }))).toBe('BAD_USER_INPUT');
    expect((await register.card(ann, { id })).ceiling).toBe(2);
  });

  it('asks for a fresh sign-in where a step opens something, and lets one suspend and revoke at once', async () => {
    const id = await inForce(register);
    const stale = { ...ann, fresh: false };
    await take(register, stale, id, 'suspend', { reason: 'A doubt.' });
    expect(await outcomeOf(take(register, stale, id, 'resume', { reason: 'Cleared.' }))).toBe('FRESH_SIGN_IN');
    await take(register, stale, id, 'revoke', { reason: 'A leak.' });
    expect(await stateOf(id)).toBe('revoked');
    expect(await outcomeOf(take(register, ann, id, 'resume', { reason: 'No.' }))).toBe('BAD_USER_INPUT');
  });

  it('is nothing for who holds no right to it, whatever his access keys', async () => {
    const id = await inForce(register);
    const guest = { ...ann, role: 'guest' };
    const lead = { ...ann, role: 'influence_lead' };
    expect([await outcomeOf(register.card(guest, { id })), await outcomeOf(register.fileOf(guest, id))]).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
    expect([
      await outcomeOf(register.card(lead, { id })),
      await outcomeOf(register.create(lead, draft())),
      await outcomeOf(take(register, lead, id, 'revoke', { reason: 'x' })),
      await outcomeOf(register.attach(lead, id, file())),
    ]).toEqual(['done', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });

  it('gives the same answer for one that is hidden and for one that does not exist', async () => {
    const hidden = stored({ access: 'council:4' });
    await save(under.store, author, [hidden]);
    const answers = await Promise.all(
      [hidden.id, crypto.randomUUID()].map(async (id) => {
        const refused = [
          await refusal(register.card(outsider, { id })),
          await refusal(register.step(outsider, { id, version: 1, step: 'revoke', reason: 'x' })),
          await refusal(register.fileOf(outsider, id)),
          await refusal(register.attach(outsider, id, file())),
          await refusal(register.change(outsider, { id, version: 1, ceiling: 4 })),
        ];
        return refused.map(({ code, message, details }) => [code, message, details]);
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    const seen = await register.page(outsider, { states: ['in_force'], first: 100 });
    expect(seen.nodes.map((one) => one.id)).not.toContain(hidden.id);
  });

  it('tells the audit log of each step in the transaction of the step', async () => {
    const id = await inForce(register);
    await outcomeOf(take(register, ann, id, 'resume', { reason: 'refused' }));
    const entries = await under.store.schema(
      "MATCH (e:AuditEntry {subject: $id}) WHERE e.act = 'undertaking_changed' RETURN e.detail AS detail ORDER BY e.at",
      { id },
    );
    expect(entries.map((row) => (JSON.parse((row as { detail: string }).detail) as { did: string }).did)).toEqual([
      'created',
      'vet',
      'file',
      'review',
      'bring_into_force',
    ]);
  });

  it('stands in pages of any size, by end and person, each filter alone and hidden ones never counted', async () => {
    const far = ['2031-01-01', '2030-01-01', '2030-01-01'].map((to) =>
      stored({ to, from: '2029-12-01', person: cast.eve.id }),
    );
    await save(under.store, author, [...far, stored({ person: cast.eve.id, access: 'council:4' })]);
    const page = (more: object) =>
      register.page(outsider, { states: ['vetted'], person: cast.eve.id, on: '2026-06-01', first: 50, ...more });
    const whole = await page({});
    expect([whole.totalCount, whole.nodes.map(({ to }) => to)]).toEqual([
      3,
      ['2030-01-01', '2030-01-01', '2031-01-01'],
    ]);
    const first = await page({ first: 2 });
    const rest = await page({ first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes]).toEqual(whole.nodes);
    expect((await page({ circle: 'council' })).totalCount).toBe(0);
    expect((await page({ states: ['in_force'], on: '2030-01-01' })).totalCount).toBe(3);
  });
});

describe('a record of the register', () => {
  let services: ServicesUnderTest;
  let records: RecordsService;
  let own: UndertakingsService;
  beforeAll(async () => {
    services = await openServices([RecordsModule, UndertakingsModule], circles);
    records = services.get(RecordsService);
    own = services.get(UndertakingsService);
    await save(services.store, author, Object.values(cast));
  });
  afterAll(() => services.close());

  it('is changed, created and removed by no common operation', async () => {
    const { id, version } = await own.create(ann, draft());
    expect([
      await outcomeOf(records.update(ann, 'Undertaking', { id, version, state: 'in_force' })),
      await outcomeOf(records.update(ann, 'Undertaking', { id, version, ceiling: 4 })),
      await outcomeOf(records.create(ann, 'Undertaking', { ...draft(), state: 'in_force' })),
      await outcomeOf(records.remove(ann, { id, type: 'Undertaking', version })),
    ]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect((await own.card(ann, { id })).version).toBe(version);
  });

  it('is left alone by an undo, which says so: neither a revocation nor a vetting is taken back', async () => {
    const { id } = await own.create(ann, draft());
    const vetted = await take(own, ann, id, 'vet');
    const revoked = await take(own, bob, id, 'revoke', { reason: 'A leak.' });
    const undone = await records.undone(ann, revoked.commit!);
    expect(undone).toMatchObject({ commit: null, conflicts: [{ id, type: 'Undertaking' }] });
    expect((await records.undone(ann, vetted.commit!)).conflicts).toHaveLength(1);
    expect((await own.card(ann, { id })).state).toBe('revoked');
  });

  it('is read with the right to the register alone, history among it', async () => {
    const { id } = await own.create(ann, draft());
    const guest = readerWith(ann.access, { role: 'guest' });
    expect([
      await outcomeOf(records.one(guest, 'Undertaking', id)),
      await outcomeOf(records.historyOf(guest, 'Undertaking', id)),
      await outcomeOf(records.one(ann, 'Undertaking', id)),
    ]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'done']);
  });

  it('keeps its person in the base: who signed is not removed by an undo of what created him', async () => {
    const one = creating('Person', { familyName: 'Zoe' });
    const made = await commit(services.store, ann, {
      kind: 'edit',
      reason: '',
      operations: [one],
      defaultAccess: 'cluster:1',
    });
    await own.create(ann, draft({ person: one.id }));
    const { conflicts } = await records.undone(ann, made.commit!);
    expect(conflicts.map(({ id }) => id)).toEqual([one.id]);
  });
});
