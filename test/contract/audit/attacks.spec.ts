import { appendAudit } from '@entregent/graph-db';
import { AttackedLog, type Properties, rechained } from './attacked.ts';
import { kindsOf, note, openProcess } from './audit-set-up.ts';

describe('whoever owns the database', () => {
  let log: AttackedLog;
  beforeEach(async () => {
    log = await AttackedLog.open();
  });
  afterEach(() => log.close());
  const found = async () => kindsOf(await log.one.verify());

  it('and does nothing leaves a chain that is whole', async () => {
    expect(await log.one.verify()).toMatchObject({ ok: true, entries: 12, seq: 12, checkpoints: 3 });
  });

  it('1. changes what an entry says', async () => {
    await log.cypher(`MATCH (e:AuditEntry {seq: 5}) SET e.detail = '{"count":9,"entries":1}'`);
    expect((await log.one.verify()).faults).toMatchObject([{ kind: 'edited', seq: 5, to: 5 }]);
  });

  it('2. changes who acted', async () => {
    await log.cypher(`MATCH (e:AuditEntry {seq: 12}) SET e.by = 'somebody-else'`);
    expect((await log.one.verify()).faults).toMatchObject([{ kind: 'edited', seq: 12 }]);
  });

  it('3. changes when it was', async () => {
    await log.cypher(`MATCH (e:AuditEntry {seq: 2}) SET e.at = '2020-01-01T00:00:00.000Z'`);
    expect((await log.one.verify()).faults).toMatchObject([{ kind: 'edited', seq: 2 }]);
  });

  it('4. changes the type of a value', async () => {
    await log.cypher('MATCH (e:AuditEntry {seq: 3}) SET e.subject = 7, e.detail = [1, 2]');
    expect(await found()).toEqual(['edited']);
  });

  it('5. changes an entry and computes its hash anew', async () => {
    const [entry] = await log.entries(4);
    await log.write(rechained([{ ...entry!, detail: '{"entries":9}' }]));
    expect((await log.one.verify()).faults).toMatchObject([{ kind: 'forged', seq: 4, to: 4 }]);
  });

  it('6. chains everything anew without the key', async () => {
    await log.write(rechained(await log.entries()));
    const report = await log.one.verify();
    expect(report.faults).toMatchObject([{ kind: 'restamped', seq: 1, to: 12 }]);
  });

  it('7. changes an entry and chains the rest anew', async () => {
    const [entry, ...rest] = await log.entries(6);
    await log.write(rechained([{ ...entry!, by: 'somebody-else' }, ...rest]));
    expect((await log.one.verify()).faults).toMatchObject([
      { kind: 'forged', seq: 6, to: 6 },
      { kind: 'restamped', seq: 7, to: 12 },
    ]);
  });

  it('8. deletes entries inside', async () => {
    await log.cypher('MATCH (e:AuditEntry) WHERE e.seq IN [4, 5] DELETE e');
    expect((await log.one.verify()).faults).toMatchObject([{ kind: 'missing', seq: 4, to: 5 }]);
  });

  it('9. deletes the beginning', async () => {
    await log.cypher('MATCH (e:AuditEntry) WHERE e.seq <= 3 DELETE e');
    await log.cypher('MATCH (s:AuditSeal {number: 1}) DELETE s');
    expect(await found()).toEqual(['missing', 'seal-missing']);
  });

  it('10. deletes an entry and closes the gap', async () => {
    await log.cypher('MATCH (e:AuditEntry {seq: 6}) DELETE e');
    for (let seq = 7; seq <= 12; seq += 1)
      await log.cypher('MATCH (e:AuditEntry {seq: $seq}) SET e.seq = $seq - 1', { seq });
    expect(await found()).toEqual(['reordered', 'truncated']);
  });

  it('11. swaps the places of two entries', async () => {
    await log.dropGuards();
    await log.cypher('MATCH (a:AuditEntry {seq: 3}), (b:AuditEntry {seq: 8}) SET a.seq = 8, b.seq = 3');
    expect((await log.one.verify()).faults).toMatchObject([
      { kind: 'reordered', seq: 3 },
      { kind: 'reordered', seq: 8 },
    ]);
  });

  it('12. swaps what two entries say', async () => {
    const [a, b] = (await log.entries(3)).slice(0, 2);
    const said = ({ at, by, act, subject, detail, stamp }: Properties) => ({ at, by, act, subject, detail, stamp });
    await log.dropGuards();
    await log.cypher('MATCH (e:AuditEntry) WHERE e.seq = 3 SET e.id = $id', { id: 'for-a-moment' });
    await log.write([{ id: b!['id']!, ...said(a!) }]);
    await log.cypher('MATCH (e:AuditEntry) WHERE e.seq = 4 SET e.id = $id', { id: a!['id'] as string });
    await log.write([{ id: 'for-a-moment', ...said(b!) }]);
    await log.cypher('MATCH (e:AuditEntry) WHERE e.seq = 3 SET e.id = $id', { id: b!['id'] as string });
    expect((await log.one.verify()).faults).toMatchObject([{ kind: 'reordered', seq: 3, to: 4 }]);
  });

  it('13. cuts off the end after the last checkpoint, seal and all', async () => {
    await log.cypher('MATCH (e:AuditEntry) WHERE e.seq > 9 DELETE e');
    await log.cypher('MATCH (s:AuditSeal {number: 4}) DELETE s');
    await log.one.append({});
    await log.one.audit.checkpoint();
    expect((await log.one.verify()).faults).toMatchObject([{ kind: 'truncated', to: 12 }]);
  });

  it('14. cuts off the end before a checkpoint', async () => {
    await log.cypher('MATCH (e:AuditEntry) WHERE e.seq > 6 DELETE e');
    await log.cypher('MATCH (s:AuditSeal) WHERE s.number > 2 DELETE s');
    expect((await log.one.verify()).faults).toMatchObject([{ kind: 'truncated', seq: 7, to: 9 }]);
  });

  it('15. cuts off the end and leaves the seal', async () => {
    await log.cypher('MATCH (e:AuditEntry) WHERE e.seq > 11 DELETE e');
    expect((await log.one.verify()).faults).toMatchObject([{ kind: 'truncated', seq: 12, to: 12 }]);
  });

  it('16. deletes the whole log', async () => {
    await log.cypher('MATCH (e:AuditEntry) DELETE e');
    await log.cypher('MATCH (s:AuditSeal) DELETE s');
    await log.cypher('MATCH (c:AuditCheckpoint) DELETE c');
    expect((await log.one.verify()).faults).toMatchObject([{ kind: 'truncated', seq: 1, to: 9 }]);
  });

  it('17. puts an older state of the log back and goes on from there', async () => {
    await log.cypher('MATCH (e:AuditEntry) WHERE e.seq > 3 DELETE e');
    await log.cypher('MATCH (s:AuditSeal) WHERE s.number > 1 DELETE s');
    const again = await openProcess(log.files); // started after the database was put back
    for (let n = 0; n < 12; n += 1) await again.append({ detail: { count: n } });
    await again.audit.checkpoint();
    expect((await again.verify()).faults).toMatchObject([{ kind: 'truncated', seq: 4, to: 9, detail: 'continued' }]);
    await again.close();
  });

  it('18. deletes an entry before it is sealed', async () => {
    await log.one.append({}, {});
    await log.cypher('MATCH (e:Unsealed) WITH e ORDER BY e.id LIMIT 1 DELETE e');
    await log.one.sealer.seal();
    expect(await log.one.sealer.tellLost(0)).toHaveLength(1);
    expect((await log.one.verify()).faults).toMatchObject([{ kind: 'missing', seq: null }]);
  });

  it('19. writes an entry that never was and lets it be sealed', async () => {
    await log.cypher(
      `CREATE (:AuditEntry:Unsealed {id: randomUUID(), at: $at, act: 'signed_in', by: 'victim', detail: '{}', stamp: $stamp})`,
      { at: new Date().toISOString(), stamp: 'f'.repeat(64) },
    );
    expect(await found()).toEqual(['forged']);
    await log.one.audit.checkpoint();
    expect((await log.one.verify()).faults).toMatchObject([{ kind: 'forged', seq: 13 }]);
  });

  it('20. changes an entry before it is sealed', async () => {
    await log.one.append({});
    await log.cypher(`MATCH (e:Unsealed) SET e.by = 'somebody-else'`);
    await log.one.audit.checkpoint();
    expect((await log.one.verify()).faults).toMatchObject([{ kind: 'forged', seq: 13 }]);
  });

  it('21. adds an entry behind the end', async () => {
    const [last] = await log.entries(12);
    const made = { ...last!, id: 'made-up', seq: 13, previous: last!['hash']! };
    await log.cypher('CREATE (:AuditEntry {id: $id})', { id: 'made-up' });
    await log.write(rechained([made]));
    expect((await log.one.verify()).faults).toMatchObject([{ kind: 'forged', seq: 13 }]);
  });

  it('22. puts a copy of an entry beside it', async () => {
    await log.dropGuards();
    await log.cypher(
      'MATCH (e:AuditEntry {seq: 7}) CREATE (c:AuditEntry) SET c = properties(e), c.id = "0-copy", c.by = "x"',
    );
    expect(await found()).toEqual(['edited']);
  });

  it('23. changes a seal', async () => {
    await log.cypher(`MATCH (s:AuditSeal {number: 2}) SET s.at = '2030-01-01T00:00:00.000Z', s.seq = 99`);
    expect(await found()).toEqual(['seal-edited']);
  });

  it('24. deletes a seal', async () => {
    await log.cypher('MATCH (s:AuditSeal {number: 2}) DELETE s');
    expect((await log.one.verify()).faults).toMatchObject([{ kind: 'seal-missing', seq: 4 }]);
  });

  it('25. deletes the last seal', async () => {
    await log.cypher('MATCH (s:AuditSeal {number: 4}) DELETE s');
    expect((await log.one.verify()).faults).toMatchObject([{ kind: 'seal-missing', seq: 10, to: 12 }]);
  });

  it('and deletes the last seal does not stop the sealing', async () => {
    await log.cypher('MATCH (s:AuditSeal {number: 4}) DELETE s');
    await log.one.append({});
    await log.one.sealer.seal();
    expect((await log.one.verify()).faults).toMatchObject([{ kind: 'seal-missing', seq: 10, to: 12 }]);
  });

  it('and adds an entry behind the end does not stop the sealing', async () => {
    const [last] = await log.entries(12);
    await log.cypher('CREATE (:AuditEntry {id: $id})', { id: 'made-up' });
    await log.write(rechained([{ ...last!, id: 'made-up', seq: 13, previous: last!['hash']! }]));
    await log.one.append({});
    await log.one.audit.checkpoint();
    const report = await log.one.verify();
    expect(report).toMatchObject({ seq: 14, unsealed: 0 });
    expect(report.faults).toContainEqual(expect.objectContaining({ kind: 'forged', seq: 13 }));
  });

  it('26. prunes the log without the key', async () => {
    await log.cypher('MATCH (e:AuditEntry) WHERE e.seq <= 6 DELETE e');
    await log.cypher('MATCH (s:AuditSeal) WHERE s.number <= 2 DELETE s');
    const [next] = await log.entries(7);
    await log.cypher(`CREATE (:AuditTombstone {seq: 6, number: 2, head: $head, sealed: $at, at: $at, mac: 'f'})`, {
      head: next!['previous'] as string,
      at: new Date().toISOString(),
    });
    expect(await found()).toEqual(['tombstone-edited']);
  });

  it('27. lets the clock run wrong', async () => {
    await log.one.append({});
    const anHourAgo = new Date(Date.now() - 3_600_000);
    await log.one.store.platformTogether((run) => appendAudit(run, [note()], anHourAgo));
    await log.one.audit.checkpoint();
    expect(await found()).toEqual(['clock']);
  });
});
