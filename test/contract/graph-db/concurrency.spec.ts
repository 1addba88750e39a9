import { readRecord } from '@entregent/graph-db';
import { memberOf, testStore } from '../../../libs/testing/src/contract/store.ts';
import { alternating, newId, outcomeOf, person, refusal, save, source, tying, updating } from '../support/commits.ts';
import { freshStore } from '../support/fresh.ts';

const writer = memberOf(['cluster'], { user: 'writer' });
const WRITERS = 8;
const EDITS = 12;

describe('writers at the same time', () => {
  const { store } = freshStore();
  const others = Array.from({ length: WRITERS }, () => testStore());
  afterAll(() => Promise.all(others.map((other) => other.close())));
  const versionOf = async (id: string) => (await readRecord(store, writer, 'Person', id))!.version;

  it('lose no update: each accepted one is one version, and the last note is one of those accepted', async () => {
    const people = [person('Alder'), person('Bauer')];
    await save(store, writer, people);
    const outcomes: { note: string; outcome: string }[] = [];
    const attempt = async (who: number, turn: number) => {
      const note = `writer ${who}, edit ${turn}`;
      const versions = await Promise.all(people.map(({ id }) => versionOf(id)));
      const operations = people.map(({ id }, index) => updating('Person', id, versions[index]!, { note }));
      const outcome = await outcomeOf(save(others[who]!, writer, alternating(turn, operations)));
      outcomes.push({ note, outcome });
    };
    await Promise.all(
      others.map(async (_, who) => {
        for (let turn = 0; turn < EDITS; turn += 1) await attempt(who, turn);
      }),
    );
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['done', 'CONFLICT']));
    const accepted = outcomes.filter(({ outcome }) => outcome === 'done').map(({ note }) => note);
    const [first, second] = await Promise.all(people.map(({ id }) => readRecord(store, writer, 'Person', id)));
    expect([first!.version, second!.version]).toEqual([accepted.length + 1, accepted.length + 1]);
    expect(accepted).toContain(first!.note);
    expect(second!.note).toBe(first!.note);
  });

  it('tell the one who comes second both values of each field, and keep the first', async () => {
    const one = person('Alder', { note: 'at first' });
    await save(store, writer, [one]);
    await save(store, writer, [updating('Person', one.id, 1, { note: 'theirs', givenName: 'Ada' })]);
    const { code, details } = await refusal(
      save(store, writer, [updating('Person', one.id, 1, { note: 'mine', phone: '12' })]),
    );
    expect(code).toBe('CONFLICT');
    expect(details['records']).toEqual([
      {
        id: one.id,
        type: 'Person',
        version: 2,
        fields: [
          { field: 'phone', mine: '12', theirs: null },
          { field: 'note', mine: 'mine', theirs: 'theirs' },
        ],
      },
    ]);
    expect((await readRecord(store, writer, 'Person', one.id))!.note).toBe('theirs');
  });

  it('all come through when they write the same records in opposite orders', async () => {
    const people = Array.from({ length: 20 }, (_, index) => person(`Person ${index}`));
    await save(store, writer, people);
    const rounds = others.map(async (other, who) => {
      const order = alternating(
        who,
        people.map(({ id }) => id),
      );
      const ties = order.slice(1).map((id, index) => tying('KNOWS', order[index]!, id));
      const touched = order.map(
        (id) => ({ op: 'update', type: 'Person', id, version: 1, set: { note: `${who}` } }) as const,
      );
      await save(other, writer, ties);
      return outcomeOf(save(other, writer, touched));
    });
    const outcomes = await Promise.all(rounds);
    expect(outcomes.toSorted()).toEqual([...Array.from({ length: WRITERS - 1 }, () => 'CONFLICT'), 'done']);
  });

  it('write once what one of them sends five times with one key, and give each the same answer', async () => {
    const key = newId();
    const operations = [person('Once'), source('Report')];
    const answers = await Promise.all(
      others.slice(0, 5).map((other) =>
        save(
          other,
          writer,
          [person('Once', {}), source('Report')].map((op, index) => ({ ...op, id: operations[index]!.id })),
          { key },
        ),
      ),
    );
    expect(new Set(answers.map(({ commit }) => commit)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(answers.map(({ records }) => records)).toEqual(answers.map(() => answers[0]!.records));
  });

  it('write once under one key even when each request brings ids of its own', async () => {
    const key = newId();
    const answers = await Promise.all(
      others.slice(0, 5).map((other) => save(other, writer, [person('Once')], { key })),
    );
    const created = new Set(answers.flatMap(({ records }) => records.map(({ id }) => id)));
    expect(created.size).toBe(1);
    const [row] = await store.schema('MATCH (p:Person) RETURN count(p) AS people');
    expect(row).toEqual({ people: 1 });
  });

  it('do not meet in a key: that of another user is another key', async () => {
    const key = newId();
    const mine = await save(store, writer, [person('Mine')], { key });
    const other = await save(store, { ...writer, user: 'another' }, [person('Other')], { key });
    expect([mine.replayed, other.replayed]).toEqual([false, false]);
    expect(other.commit).not.toBe(mine.commit);
  });

  it('get the whole answer again for a key that created a thousand records', async () => {
    const key = newId();
    const operations = Array.from({ length: 1000 }, (_, index) => person(`Person ${index}`));
    const first = await save(store, writer, operations, { key });
    const again = await save(store, writer, operations, { key });
    expect(again).toEqual({ ...first, replayed: true });
  });
});
