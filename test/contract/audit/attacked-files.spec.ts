import { appendFileSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { AttackedLog, onDisk } from './attacked.ts';
import { auditFiles, kindsOf, openProcess } from './audit-set-up.ts';

describe('whoever owns the files beside the database', () => {
  let log: AttackedLog;
  beforeEach(async () => {
    log = await AttackedLog.open();
  });
  afterEach(() => log.close());
  const found = async () => kindsOf(await log.one.verify());

  it('28. cuts the file of checkpoints', async () => {
    writeFileSync(log.files.own, `${onDisk(log.files.own).slice(0, 2).join('\n')}\n`);
    expect(await found()).toEqual(['checkpoint-missing']);
  });

  it('29. deletes the files of checkpoints', async () => {
    rmSync(log.files.own);
    rmSync(log.files.elsewhere);
    expect(await found()).toEqual(['checkpoint-missing']);
  });

  it('30. takes a line out of the checkpoints', async () => {
    for (const file of [log.files.own, log.files.elsewhere])
      writeFileSync(file, `${onDisk(file).toSpliced(1, 1).join('\n')}\n`);
    expect(await found()).toEqual(['checkpoint-missing']);
  });

  it('31. changes a checkpoint', async () => {
    const lines = onDisk(log.files.own);
    writeFileSync(log.files.own, `${[lines[0], lines[1]!.replace('"seq":6', '"seq":5'), lines[2]].join('\n')}\n`);
    expect(await found()).toContain('checkpoint-edited');
  });

  it('32. cuts the log and the own checkpoints, which another machine holds too', async () => {
    await log.cypher('MATCH (e:AuditEntry) WHERE e.seq > 3 DELETE e');
    await log.cypher('MATCH (s:AuditSeal) WHERE s.number > 1 DELETE s');
    await log.cypher('MATCH (c:AuditCheckpoint) DELETE c');
    writeFileSync(log.files.own, `${onDisk(log.files.own)[0]}\n`);
    expect(await found()).toEqual(['checkpoint-missing', 'truncated']);
  });

  it('33. puts another key in the place of the one that is there', async () => {
    const other = auditFiles();
    const another = await openProcess(other);
    await another.append({});
    copyFileSync(other.keyFile, log.files.keyFile);
    const again = await openProcess(log.files);
    expect((await again.verify()).faults).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'checkpoint-edited' })]),
    );
    await again.close();
    await another.close();
    other.remove();
  });

  it('34. takes the key away', async () => {
    rmSync(log.files.keyFile);
    const again = await openProcess(log.files);
    expect(await again.verify()).toMatchObject({ ok: false, faults: [{ kind: 'key-missing' }] });
    await expect(again.append({})).rejects.toMatchObject({ code: 'AUDIT_KEY_MISSING' });
    await again.close();
  });

  it('and a line that was torn by a power cut accuses nobody', async () => {
    appendFileSync(log.files.own, '{"number":4,"kind":"check');
    expect(await found()).toEqual([]);
    await log.one.append({});
    await log.one.audit.checkpoint();
    expect(await log.one.verify()).toMatchObject({ ok: true, checkpoints: 4 });
  });
});
