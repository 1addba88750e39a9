import type { Operation, Values } from '@entregent/graph-db';
import { PapersModule, PapersService } from '@entregent/server';
import { strFromU8, unzipSync } from 'fflate';
import type { Reader } from '@entregent/model';
import { committee, creating, refusal, save } from '../support/commits.ts';
import { openServices, type ServicesUnderTest } from '../support/services.ts';
import { memberOf, readerWith } from '../../../libs/testing/src/contract/store.ts';

const on = '2026-06-01';
const author = memberOf(['cluster', 'dossier', 'secret'], { language: 'fr' });
const outsider = readerWith(['cluster:0', 'cluster:1', 'cluster:2'], { language: 'fr' });
const secret: Values = { access: 'secret:2' };

let under: ServicesUnderTest;
let papers: PapersService;
const commits = (operations: readonly Operation[]) => save(under.store, author, operations);
const key = (record: { id: string }) => `[@${record.id.slice(0, 8)}]`;
const issue = (more: Values = {}) =>
  creating('Issue', { title: 'Recycled fibres', statement: 'The method leaves shredding out.', ...more });
const paper = (about: { id: string }, more: Values = {}) =>
  creating('Paper', { title: 'Our position', issue: about.id, reference: 'ABCD2345', on, ...more });
const card = (reader: Reader, id: string) => papers.card(reader, { id, on });
describe('a draft', () => {
  beforeAll(async () => {
    under = await openServices([PapersModule], ['cluster', 'dossier', 'secret']);
    papers = under.get(PapersService);
  });
  afterAll(() => under.close());

  it('says what the issue and its records say, each sentence with its record, and leaves the rest empty', async () => {
    const about = issue({ exposure: '310 jobs.', fallback: 'A bottom line.', access: 'cluster:1' });
    const tc = committee('CEN/TC 9');
    const work = creating('WorkItem', { reference: 'prEN 1', stage: '40.20', committee: tc.id, issues: [about.id] });
    await commits([about, tc, work]);
    const saved = await papers.draft(author, { issue: about.id, language: 'en' });
    const drafted = await card(author, saved.id);
    expect(Object.fromEntries(drafted.sections.map(({ name, text }) => [name, text]))).toEqual({
      description: `The method leaves shredding out. ${key(about)}`,
      modalities: `prEN 1, CEN/TC 9: stage 40.20. ${key(work)}`,
      consequences: `310 jobs. ${key(about)}`,
      evidence: null,
      alternatives: null,
      support: null,
      request: null,
    });
    expect(JSON.stringify(drafted)).not.toMatch(/bottom line/u);
    expect(drafted).toMatchObject({ title: 'Recycled fibres', status: 'draft', language: 'en', access: 'cluster:1' });
    expect(drafted.reference).toMatch(/^[A-HJKMNP-Z2-9]{8}$/u);
  });

  it('is marked so that the most of what its writer sees may stand in it', async () => {
    const about = issue({ access: 'cluster:1' });
    const argument = (access: string) =>
      creating('Argument', { issue: about.id, claim: `At ${access}.`, evidence: 'E.', access });
    await commits([about, argument('cluster:2'), argument('dossier:3'), argument('dossier:2'), argument('secret:1')]);
    const mine = await card(author, (await papers.draft(author, { issue: about.id, language: 'fr' })).id);
    const theirs = await card(outsider, (await papers.draft(outsider, { issue: about.id, language: 'fr' })).id);
    expect([mine.access, mine.withheld]).toEqual(['dossier:3', 1]);
    expect(mine.sections.find(({ name }) => name === 'evidence')?.text).not.toMatch(/secret/u);
    expect([theirs.access, theirs.withheld]).toEqual(['cluster:2', 0]);
  });

  it('opens as a Word file with a sentence that the base told', async () => {
    const about = issue({ access: 'cluster:1' });
    await commits([about]);
    const { id } = await papers.draft(author, { issue: about.id, language: 'en' });
    const { bytes, fileName } = await papers.print(author, id, on);
    expect(strFromU8(bytes.slice(0, 4), true)).toBe('PK\u0003\u0004');
    expect(strFromU8(unzipSync(bytes)['word/document.xml']!)).toContain('The method leaves shredding out.');
    expect(fileName).toMatch(/^[A-Z0-9]{8}-recycled-fibres\.docx$/u);
  });

  it('is refused for an issue that is hidden and for a guest, and nothing is created', async () => {
    const [hidden, open] = [issue(secret), issue({ access: 'cluster:1' })];
    await commits([hidden, open]);
    const unseen = await refusal(papers.draft(outsider, { issue: hidden.id, language: 'fr' }));
    const guest = await refusal(papers.draft({ ...outsider, role: 'guest' }, { issue: open.id, language: 'fr' }));
    expect([unseen.code, guest.code]).toEqual(['NOT_FOUND', 'FORBIDDEN']);
    const { totalCount } = await papers.page(author, { statuses: ['draft'], issue: open.id, first: 1 });
    expect(totalCount).toBe(0);
  });

  it('takes one statement to list papers and two to read one', async () => {
    const about = issue();
    const written = paper(about);
    await commits([about, written]);
    under.statements.length = 0;
    await papers.page(author, { statuses: ['draft'], first: 5 });
    await card(author, written.id);
    expect(under.statements).toEqual(['papers/page', 'papers/one', 'papers/ground']);
  });
});
