import { appendAudit } from '@entregent/graph-db';
import { appendFileSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import {
  type AuditedProcess,
  type AuditFiles,
  auditFiles,
  kindsOf,
  note,
  openProcess,
  startAnew,
} from './audit-set-up.ts';

type Properties = Readonly<Record<string, string | number | null | undefined>>;

/** What somebody who owns the database knows as well as we do: how a hash is made, but not the key. */
const canonical = (value: object) =>
  JSON.stringify(Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))));
const hashOf = ({ seq, id, at, by, act, subject, detail, previous }: Properties) =>
  createHash('sha256')
    .update(`${previous}\n${canonical({ seq, id, at, by: by ?? null, act, subject: subject ?? null, detail })}`)
    .digest('hex');

describe('whoever owns the database', () => {
  let files: AuditFiles;
  let one: AuditedProcess;

  /** Twelve entries in four batches, the last two after the last checkpoint. */
  beforeEach(async () => {
    files = auditFiles();
    one = await openProcess(files);
    await startAnew(one.store);
    for (let batch = 0; batch < 4; batch += 1) {
      for (let n = 0; n < 3; n += 1) await one.append({ subject: `subject-${batch}-${n}`, detail: { batch, n } });
      await one.sealer.seal();
      if (batch < 3) await one.sealer.checkpoint();
    }
  });
  afterEach(async () => {
    await cypher('MATCH (e:AuditEntry) DELETE e');
    await cypher('CREATE CONSTRAINT audit_entry_id IF NOT EXISTS FOR (e:AuditEntry) REQUIRE e.id IS UNIQUE');
    await cypher('CREATE CONSTRAINT audit_entry_seq IF NOT EXISTS FOR (e:AuditEntry) REQUIRE e.seq IS UNIQUE');
    await one.close();
    files.remove();
  });

  const cypher = (text: string, parameters: Readonly<Record<string, string | number>> = {}) =>
    one.store.schema(text, parameters);
  const entries = async (from = 1): Promise<Properties[]> => {
    const rows = await cypher('MATCH (e:AuditEntry) WHERE e.seq >= $from RETURN properties(e) AS e ORDER BY e.seq', {
      from,
    });
    return rows.map((row) => (row as { e: Properties }).e);
  };
  const write = (rows: readonly Properties[]) =>
    one.store.schema('UNWIND $rows AS row MATCH (e:AuditEntry {id: row.id}) SET e += row', {
      rows: rows.map((row) => ({ ...row })),
    });
  /** Chains entries anew as an outsider can: right hashes, macs under a key of his own. */
  const rechained = (rows: readonly Properties[]): Properties[] => {
    let previous = rows[0]!['previous']!;
    return rows.map((row) => {
      const hash = hashOf({ ...row, previous });
      const made = { ...row, previous, hash, mac: createHash('sha256').update(`mine${hash}`).digest('hex') };
      previous = hash;
      return made;
    });
  };
  const withoutGuards = async (work: () => Promise<unknown>) => {
    await cypher('DROP CONSTRAINT audit_entry_seq IF EXISTS');
    await cypher('DROP CONSTRAINT audit_entry_id IF EXISTS');
    await work();
  };
  const found = async () => kindsOf(await one.verify());
  const onDisk = (file: string) => readFileSync(file, 'utf8').trim().split('\n');

  it('and does nothing leaves a chain that is whole', async () => {
    expect(await one.verify()).toMatchObject({ ok: true, entries: 12, seq: 12, checkpoints: 3 });
  });

  it('1. changes what an entry says', async () => {
    await cypher(`MATCH (e:AuditEntry {seq: 5}) SET e.detail = '{"batch":1,"n":9}'`);
    expect((await one.verify()).faults).toMatchObject([{ kind: 'edited', seq: 5, to: 5 }]);
  });

  it('2. changes who acted', async () => {
    await cypher(`MATCH (e:AuditEntry {seq: 12}) SET e.by = 'somebody-else'`);
    expect((await one.verify()).faults).toMatchObject([{ kind: 'edited', seq: 12 }]);
  });

  it('3. changes when it was', async () => {
    await cypher(`MATCH (e:AuditEntry {seq: 2}) SET e.at = '2020-01-01T00:00:00.000Z'`);
    expect((await one.verify()).faults).toMatchObject([{ kind: 'edited', seq: 2 }]);
  });

  it('4. changes the type of a value', async () => {
    await cypher('MATCH (e:AuditEntry {seq: 3}) SET e.subject = 7, e.detail = [1, 2]');
    expect(await found()).toEqual(['edited']);
  });

  it('5. changes an entry and computes its hash anew', async () => {
    const [entry] = await entries(4);
    await write(rechained([{ ...entry!, detail: '{"batch":9}' }]));
    expect((await one.verify()).faults).toMatchObject([{ kind: 'forged', seq: 4, to: 4 }]);
  });

  it('6. chains everything anew without the key', async () => {
    await write(rechained(await entries()));
    const report = await one.verify();
    expect(report.faults).toMatchObject([{ kind: 'restamped', seq: 1, to: 12 }]);
  });

  it('7. changes an entry and chains the rest anew', async () => {
    const [entry, ...rest] = await entries(6);
    await write(rechained([{ ...entry!, by: 'somebody-else' }, ...rest]));
    expect((await one.verify()).faults).toMatchObject([
      { kind: 'forged', seq: 6, to: 6 },
      { kind: 'restamped', seq: 7, to: 12 },
    ]);
  });

  it('8. deletes entries inside', async () => {
    await cypher('MATCH (e:AuditEntry) WHERE e.seq IN [4, 5] DELETE e');
    expect((await one.verify()).faults).toMatchObject([{ kind: 'missing', seq: 4, to: 5 }]);
  });

  it('9. deletes the beginning', async () => {
    await cypher('MATCH (e:AuditEntry) WHERE e.seq <= 3 DELETE e');
    await cypher('MATCH (s:AuditSeal {number: 1}) DELETE s');
    expect(await found()).toEqual(['missing', 'seal-missing']);
  });

  it('10. deletes an entry and closes the gap', async () => {
    await cypher('MATCH (e:AuditEntry {seq: 6}) DELETE e');
    for (let seq = 7; seq <= 12; seq += 1)
      await cypher('MATCH (e:AuditEntry {seq: $seq}) SET e.seq = $seq - 1', { seq });
    expect(await found()).toEqual(['reordered', 'truncated']);
  });

  it('11. swaps the places of two entries', async () => {
    await withoutGuards(() =>
      cypher('MATCH (a:AuditEntry {seq: 3}), (b:AuditEntry {seq: 8}) SET a.seq = 8, b.seq = 3'),
    );
    expect((await one.verify()).faults).toMatchObject([
      { kind: 'reordered', seq: 3 },
      { kind: 'reordered', seq: 8 },
    ]);
  });

  it('12. swaps what two entries say', async () => {
    const [a, b] = (await entries(3)).slice(0, 2);
    const said = ({ at, by, act, subject, detail, stamp }: Properties) => ({ at, by, act, subject, detail, stamp });
    await withoutGuards(async () => {
      await cypher('MATCH (e:AuditEntry) WHERE e.seq = 3 SET e.id = $id', { id: 'for-a-moment' });
      await write([{ id: b!['id']!, ...said(a!) }]);
      await cypher('MATCH (e:AuditEntry) WHERE e.seq = 4 SET e.id = $id', { id: a!['id'] as string });
      await write([{ id: 'for-a-moment', ...said(b!) }]);
      await cypher('MATCH (e:AuditEntry) WHERE e.seq = 3 SET e.id = $id', { id: b!['id'] as string });
    });
    expect((await one.verify()).faults).toMatchObject([{ kind: 'reordered', seq: 3, to: 4 }]);
  });

  it('13. cuts off the end after the last checkpoint, seal and all', async () => {
    await cypher('MATCH (e:AuditEntry) WHERE e.seq > 9 DELETE e');
    await cypher('MATCH (s:AuditSeal {number: 4}) DELETE s');
    await one.append({});
    await one.audit.checkpoint();
    expect((await one.verify()).faults).toMatchObject([{ kind: 'truncated', to: 12 }]);
  });

  it('14. cuts off the end before a checkpoint', async () => {
    await cypher('MATCH (e:AuditEntry) WHERE e.seq > 6 DELETE e');
    await cypher('MATCH (s:AuditSeal) WHERE s.number > 2 DELETE s');
    expect((await one.verify()).faults).toMatchObject([{ kind: 'truncated', seq: 7, to: 9 }]);
  });

  it('15. cuts off the end and leaves the seal', async () => {
    await cypher('MATCH (e:AuditEntry) WHERE e.seq > 11 DELETE e');
    expect((await one.verify()).faults).toMatchObject([{ kind: 'truncated', seq: 12, to: 12 }]);
  });

  it('16. deletes the whole log', async () => {
    await cypher('MATCH (e:AuditEntry) DELETE e');
    await cypher('MATCH (s:AuditSeal) DELETE s');
    await cypher('MATCH (c:AuditCheckpoint) DELETE c');
    expect((await one.verify()).faults).toMatchObject([{ kind: 'truncated', seq: 1, to: 9 }]);
  });

  it('17. puts an older state of the log back and goes on from there', async () => {
    await cypher('MATCH (e:AuditEntry) WHERE e.seq > 3 DELETE e');
    await cypher('MATCH (s:AuditSeal) WHERE s.number > 1 DELETE s');
    const again = await openProcess(files); // started after the database was put back
    for (let n = 0; n < 12; n += 1) await again.append({ detail: { n } });
    await again.audit.checkpoint();
    expect((await again.verify()).faults).toMatchObject([{ kind: 'truncated', seq: 4, to: 9, detail: 'continued' }]);
    await again.close();
  });

  it('18. deletes an entry before it is sealed', async () => {
    await one.append({}, {});
    await cypher('MATCH (e:Unsealed) WITH e ORDER BY e.id LIMIT 1 DELETE e');
    await one.sealer.seal();
    expect(await one.sealer.tellLost(0)).toHaveLength(1);
    expect((await one.verify()).faults).toMatchObject([{ kind: 'missing', seq: null }]);
  });

  it('19. writes an entry that never was and lets it be sealed', async () => {
    await cypher(
      `CREATE (:AuditEntry:Unsealed {id: randomUUID(), at: $at, act: 'signed_in', by: 'victim', detail: '{}', stamp: $stamp})`,
      { at: new Date().toISOString(), stamp: 'f'.repeat(64) },
    );
    expect(await found()).toEqual(['forged']);
    await one.audit.checkpoint();
    expect((await one.verify()).faults).toMatchObject([{ kind: 'forged', seq: 13 }]);
  });

  it('20. changes an entry before it is sealed', async () => {
    await one.append({});
    await cypher(`MATCH (e:Unsealed) SET e.by = 'somebody-else'`);
    await one.audit.checkpoint();
    expect((await one.verify()).faults).toMatchObject([{ kind: 'forged', seq: 13 }]);
  });

  it('21. adds an entry behind the end', async () => {
    const [last] = await entries(12);
    const made = { ...last!, id: 'made-up', seq: 13, previous: last!['hash']! };
    await cypher('CREATE (:AuditEntry {id: $id})', { id: 'made-up' });
    await write(rechained([made]));
    expect((await one.verify()).faults).toMatchObject([{ kind: 'forged', seq: 13 }]);
  });

  it('22. puts a copy of an entry beside it', async () => {
    await withoutGuards(() =>
      cypher('MATCH (e:AuditEntry {seq: 7}) CREATE (c:AuditEntry) SET c = properties(e), c.id = "0-copy", c.by = "x"'),
    );
    expect(await found()).toEqual(['edited']);
  });

  it('23. changes a seal', async () => {
    await cypher(`MATCH (s:AuditSeal {number: 2}) SET s.at = '2030-01-01T00:00:00.000Z', s.seq = 99`);
    expect(await found()).toEqual(['seal-edited']);
  });

  it('24. deletes a seal', async () => {
    await cypher('MATCH (s:AuditSeal {number: 2}) DELETE s');
    expect((await one.verify()).faults).toMatchObject([{ kind: 'seal-missing', seq: 4 }]);
  });

  it('25. deletes the last seal', async () => {
    await cypher('MATCH (s:AuditSeal {number: 4}) DELETE s');
    expect((await one.verify()).faults).toMatchObject([{ kind: 'seal-missing', seq: 10, to: 12 }]);
  });

  it('26. prunes the log without the key', async () => {
    await cypher('MATCH (e:AuditEntry) WHERE e.seq <= 6 DELETE e');
    await cypher('MATCH (s:AuditSeal) WHERE s.number <= 2 DELETE s');
    const [next] = await entries(7);
    await cypher(`CREATE (:AuditTombstone {seq: 6, number: 2, head: $head, sealed: $at, at: $at, mac: 'f'})`, {
      head: next!['previous'] as string,
      at: new Date().toISOString(),
    });
    expect(await found()).toEqual(['tombstone-edited']);
  });

  it('27. lets the clock run wrong', async () => {
    await one.append({});
    const anHourAgo = new Date(Date.now() - 3_600_000);
    await one.store.platformTogether((run) => appendAudit(run, [note()], anHourAgo));
    await one.audit.checkpoint();
    expect(await found()).toEqual(['clock']);
  });

  it('28. cuts the file of checkpoints', async () => {
    writeFileSync(files.own, `${onDisk(files.own).slice(0, 2).join('\n')}\n`);
    expect(await found()).toEqual(['checkpoint-missing']);
  });

  it('29. deletes the files of checkpoints', async () => {
    rmSync(files.own);
    rmSync(files.elsewhere);
    expect(await found()).toEqual(['checkpoint-missing']);
  });

  it('30. takes a line out of the checkpoints', async () => {
    for (const file of [files.own, files.elsewhere])
      writeFileSync(file, `${onDisk(file).toSpliced(1, 1).join('\n')}\n`);
    expect(await found()).toEqual(['checkpoint-missing']);
  });

  it('31. changes a checkpoint', async () => {
    const lines = onDisk(files.own);
    writeFileSync(files.own, `${[lines[0], lines[1]!.replace('"seq":6', '"seq":5'), lines[2]].join('\n')}\n`);
    expect(await found()).toContain('checkpoint-edited');
  });

  it('32. cuts the log and the own checkpoints, which another machine holds too', async () => {
    await cypher('MATCH (e:AuditEntry) WHERE e.seq > 3 DELETE e');
    await cypher('MATCH (s:AuditSeal) WHERE s.number > 1 DELETE s');
    await cypher('MATCH (c:AuditCheckpoint) DELETE c');
    writeFileSync(files.own, `${onDisk(files.own)[0]}\n`);
    expect(await found()).toEqual(['checkpoint-missing', 'truncated']);
  });

  it('33. puts another key in the place of the one that is there', async () => {
    const other = auditFiles();
    const another = await openProcess(other);
    await another.append({});
    copyFileSync(other.keyFile, files.keyFile);
    const again = await openProcess(files);
    expect((await again.verify()).faults).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'checkpoint-edited' })]),
    );
    await again.close();
    await another.close();
    other.remove();
  });

  it('34. takes the key away', async () => {
    rmSync(files.keyFile);
    const again = await openProcess(files);
    expect(await again.verify()).toMatchObject({ ok: false, faults: [{ kind: 'key-missing' }] });
    await expect(again.append({})).rejects.toMatchObject({ code: 'AUDIT_KEY_MISSING' });
    await again.close();
  });

  it('and a line that was torn by a power cut accuses nobody', async () => {
    appendFileSync(files.own, '{"number":4,"kind":"check');
    expect(await found()).toEqual([]);
    await one.append({});
    await one.audit.checkpoint();
    expect(await one.verify()).toMatchObject({ ok: true, checkpoints: 4 });
  });
});
