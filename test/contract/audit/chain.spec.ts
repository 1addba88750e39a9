import { appendAudit } from '@entregent/graph-db';
import fc from 'fast-check';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { type AuditedProcess, type AuditFiles, note, openProcess } from './audit-set-up.ts';
import { arbitraryCourse, closePair, openPair, type Pair, steps } from './course.ts';

describe('the chain of the audit log', () => {
  let pair: Pair;
  let files: AuditFiles;
  let first: AuditedProcess;
  let second: AuditedProcess;

  beforeEach(async () => {
    pair = await openPair();
    files = pair.files;
    [first, second] = pair.processes;
  });
  afterEach(() => closePair(pair));

  it('is whole when nobody touched it', async () => {
    await first.append({}, { subject: null, by: null });
    await first.append({ detail: { name: 'ö', count: 1, until: null } });
    await first.audit.checkpoint();
    expect(await first.verify()).toMatchObject({
      ok: true,
      entries: 3,
      seq: 3,
      unsealed: 0,
      checkpoints: 1,
      faults: [],
    });
  });

  it('keeps its key in a file that only its owner may read', async () => {
    await first.append({});
    expect(statSync(files.keyFile).mode & 0o777).toBe(0o600);
    expect(readFileSync(files.keyFile, 'utf8').trim()).toMatch(/^[\w-]{43}$/);
  });

  it('writes one line outside for each place that it reached', async () => {
    await first.append({});
    await first.audit.checkpoint();
    await first.audit.checkpoint();
    await first.append({});
    await first.audit.checkpoint();
    const lines = readFileSync(files.own, 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { number: 1, seq: 1 },
      { number: 2, seq: 2 },
    ]);
    expect(readFileSync(files.elsewhere, 'utf8')).toBe(readFileSync(files.own, 'utf8'));
  });

  it('takes an entry back with the act that failed', async () => {
    await first.append({});
    await expect(
      first.store.platformTogether(async (run) => {
        await appendAudit(run, [note()]);
        throw new Error('the act failed');
      }),
    ).rejects.toThrow('the act failed');
    await first.audit.checkpoint();
    expect(await first.verify()).toMatchObject({ ok: true, entries: 1 });
  });

  it('seals the entries of two sealers at once without a gap or a double place', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        [first, second][n % 2]!.append({ detail: { count: n } }, { detail: { count: n } }),
      ),
    );
    await Promise.all([first, second, first, second].map(({ sealer }) => sealer.seal()));
    await first.audit.checkpoint();
    expect(await second.verify()).toMatchObject({ ok: true, entries: 80, seq: 80, unsealed: 0 });
  });

  it('verifies after any course of appends, seals, checkpoints and restarts', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCourse, async (course) => {
        const lived = await openPair();
        let written = 0;
        for (const [name, which] of course) {
          const [entries, step] = steps[name];
          await step(lived, which);
          written += entries;
        }
        await lived.processes[0].audit.checkpoint();
        const report = await lived.processes[1].verify();
        await closePair(lived);
        expect(report).toMatchObject({ ok: true, entries: written, seq: written, faults: [] });
      }),
      { numRuns: 12 },
    );
  });

  it('stays verifiable when its beginning is pruned', async () => {
    for (let batch = 0; batch < 25; batch += 1) {
      await first.append({}, {});
      await first.sealer.seal();
    }
    await first.audit.checkpoint();
    expect(await first.sealer.prune(new Date(Date.now() + 1000))).toBe(48);
    expect(await first.verify()).toMatchObject({ ok: true, entries: 2, seq: 50, prunedTo: 48, faults: [] });
    await first.audit.checkpoint();
    expect(await second.verify()).toMatchObject({ ok: true, seq: 53, faults: [] });
  });

  it('goes on under one key after the folder was asked for again', async () => {
    await first.append({});
    await first.audit.checkpoint();
    const again = await openProcess(files);
    await again.append({});
    await again.audit.checkpoint();
    expect(await again.verify()).toMatchObject({ ok: true, seq: 2, checkpoints: 2 });
    await again.close();
    expect(existsSync(`${files.keyFile}.tmp`)).toBe(false);
  });
});
