import type { Operation, Values } from '@entregent/graph-db';
import { undo } from '@entregent/graph-db';
import { RecordsModule } from '@entregent/server';
import { creating, fieldOf, person, refusal, save, source, tying, updating } from '../support/commits.ts';
import { openServices, type ServicesUnderTest } from '../support/services.ts';
import { memberOf, readerWith } from '../../../libs/testing/src/contract/store.ts';

const author = memberOf(['cluster'], { language: 'fr' });
let under: ServicesUnderTest;
const refused = async (...operations: readonly Operation[]) => {
  const error = await refusal(save(under.store, author, operations));
  return [error.code, ...fieldOf(error)];
};
const count = async () => (await under.store.schema('MATCH (n:Record) RETURN count(n) AS n'))[0];
const told: Values = { businessSecret: true, secretReason: 'coûts', secretOwner: 'Filature' };

describe('what the write path keeps', () => {
  beforeAll(async () => {
    under = await openServices([RecordsModule], ['cluster']);
  });
  afterAll(() => under.close());

  it('holds no source and no paper that bears the mark Diffusion Restreinte, whichever field bears it', async () => {
    const about = creating('Issue', { title: 'Fibres', statement: 'X' });
    await save(under.store, author, [about]);
    const before = await count();
    const paper = (more: Values) =>
      creating('Paper', { title: 'T', issue: about.id, reference: 'ABCD2345', on: '2026-06-01', ...more });
    expect(await refused(source('DIFFUSION RESTREINTE – Note'))).toEqual(['BAD_USER_INPUT', 'title']);
    expect(await refused(source('Note', { note: 'Reçu hier\n\nDiffusion Restreinte\n' }))).toEqual([
      'BAD_USER_INPUT',
      'note',
    ]);
    expect(await refused(paper({ title: '[DR]' }))).toEqual(['BAD_USER_INPUT', 'title']);
    expect(await refused(paper({ evidence: 'Voir.\n*** DIFFUSION RESTREINTE ***' }))).toEqual([
      'BAD_USER_INPUT',
      'evidence',
    ]);
    // What is told in one gesture with it is not kept either.
    expect(await refused(person('Ada'), source('DR'))).toEqual(['BAD_USER_INPUT', 'title']);
    expect(await count()).toEqual(before);
  });

  it('takes no such mark by a change, and no refusal for a text that only speaks of it', async () => {
    const one = source('Note', { note: 'La mention Diffusion Restreinte est régie par l’IGI 1300.' });
    await save(under.store, author, [one]);
    expect(await refused(updating('Source', one.id, 1, { note: 'DIFFUSION RESTREINTE' }))).toEqual([
      'BAD_USER_INPUT',
      'note',
    ]);
  });

  it('has no business secret, of a record or a tie, that does not say why it is one and whose', async () => {
    const [ada, bob] = [person('Ada'), person('Bob')];
    await save(under.store, author, [ada, bob]);
    const secret = { businessSecret: true };
    expect(await refused(person('Zoé', secret))).toEqual(['BAD_USER_INPUT', 'secretReason']);
    expect(await refused(tying('KNOWS', ada.id, bob.id, { ...secret, secretReason: 'x' }))).toEqual([
      'BAD_USER_INPUT',
      'secretOwner',
    ]);
    expect(await refused(updating('Person', ada.id, 1, secret))).toEqual(['BAD_USER_INPUT', 'secretReason']);
    await save(under.store, author, [updating('Person', ada.id, 1, told), tying('KNOWS', ada.id, bob.id, told)]);
    expect(await refused(updating('Person', ada.id, 2, { secretOwner: null }))).toEqual([
      'BAD_USER_INPUT',
      'secretOwner',
    ]);
    await save(under.store, author, [updating('Person', ada.id, 2, { businessSecret: false, secretOwner: null })]);
  });

  it('undoes a change of a secret whatever the model says by then', async () => {
    const ada = person('Ada');
    await save(under.store, author, [ada]);
    const { commit } = await save(under.store, author, [updating('Person', ada.id, 1, told)]);
    expect((await undo(under.store, author, commit!)).conflicts).toEqual([]);
  });

  it('is nothing without a marking: who is in no circle creates nothing, and is told so', async () => {
    const nobody = readerWith([], { language: 'fr' });
    const error = await refusal(save(under.store, nobody, [person('Ada')], { defaultAccess: undefined }));
    expect([error.code, ...fieldOf(error)]).toEqual(['BAD_USER_INPUT', 'access']);
    expect(error.details.issues?.[0]?.message).toContain('personne ne verrait la fiche');
  });

  it('is nothing of who looks through the eyes of another person', async () => {
    const viewing = { user: 'u', name: 'Ada', role: 'director', until: '2030-01-01' };
    const looking = { ...author, viewing };
    expect((await refusal(save(under.store, looking, [person('Ada')]))).code).toBe('FORBIDDEN');
    const { commit } = await save(under.store, author, [person('Bob')]);
    expect((await refusal(undo(under.store, looking, commit!))).code).toBe('FORBIDDEN');
  });
});
