import { readFileSync } from 'node:fs';
import { type AuditedProcess, type AuditFiles, auditFiles, openProcess, startAnew } from './audit-set-up.ts';
import { noteRestore } from './restore-note.mjs';

describe('a restore of an older backup', () => {
  let files: AuditFiles;
  let one: AuditedProcess;

  /** Nine entries of which the backup holds three. */
  beforeEach(async () => {
    files = auditFiles();
    const { keyFile, own } = files;
    one = await openProcess({ keyFile, own });
    await startAnew(one.store);
    for (let batch = 0; batch < 3; batch += 1) {
      await one.append({}, {}, {});
      await one.audit.checkpoint();
    }
    await one.close();
    one = await openProcess({ keyFile, own });
    await one.store.schema('MATCH (e:AuditEntry) WHERE e.seq > 3 DELETE e');
    await one.store.schema('MATCH (s:AuditSeal) WHERE s.number > 1 DELETE s');
    noteRestore(files.home, { sha256: 'ab'.repeat(32) });
  });
  afterEach(async () => {
    await one.close();
    files.remove();
  });

  it('is told as the reason why the chain is shorter than its checkpoints say', async () => {
    expect((await one.verify()).faults).toEqual([
      { kind: 'truncated', seq: 4, to: 9, detail: null, restored: expect.stringMatching(/^\d{4}-/) },
    ]);
  });

  it('stays told when the chain has gone on and is longer than before', async () => {
    for (let n = 0; n < 8; n += 1) await one.append({});
    await one.audit.checkpoint();
    expect((await one.verify()).faults).toEqual([
      { kind: 'truncated', seq: 4, to: 9, detail: 'continued', restored: expect.stringMatching(/^\d{4}-/) },
    ]);
  });

  it('does not excuse what is cut off after it', async () => {
    await one.append({}, {});
    await one.audit.checkpoint();
    await one.store.schema('MATCH (e:AuditEntry) WHERE e.seq > 4 DELETE e');
    const { faults } = await one.verify();
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'truncated', seq: 5, restored: null }));
  });

  it('adds one line that names the backup by its hash', () => {
    const lines = readFileSync(files.own, 'utf8').trim().split('\n');
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ number: 4, kind: 'restored', note: 'ab'.repeat(32) });
  });

  it('writes nothing where nothing was sealed', () => {
    const empty = auditFiles();
    expect(() => noteRestore(empty.home, { sha256: '' })).not.toThrow();
    empty.remove();
  });
});
