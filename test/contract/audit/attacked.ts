import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type AuditedProcess, type AuditFiles, auditFiles, openProcess, startAnew } from './audit-set-up.ts';

export type Properties = Readonly<Record<string, string | number | null | undefined>>;
type Parameters = Readonly<Record<string, string | number>>;

/** What somebody who owns the database knows as well as we do: how a hash is made, but not the key. */
const canonical = (value: object) =>
  JSON.stringify(Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))));
const hashOf = ({ seq, id, at, by, act, subject, detail, previous }: Properties) =>
  createHash('sha256')
    .update(`${previous}\n${canonical({ seq, id, at, by: by ?? null, act, subject: subject ?? null, detail })}`)
    .digest('hex');

/** Chains entries anew as an outsider can: right hashes, macs under a key of his own. */
export function rechained(rows: readonly Properties[]): Properties[] {
  let previous = rows[0]!['previous']!;
  return rows.map((row) => {
    const hash = hashOf({ ...row, previous });
    const made = { ...row, previous, hash, mac: createHash('sha256').update(`mine${hash}`).digest('hex') };
    previous = hash;
    return made;
  });
}

export const onDisk = (file: string): string[] => readFileSync(file, 'utf8').trim().split('\n');

/** A log of twelve entries in four batches, the last one after the last checkpoint, and what its attacker may do. */
export class AttackedLog {
  readonly files: AuditFiles;
  readonly one: AuditedProcess;

  private constructor(files: AuditFiles, one: AuditedProcess) {
    this.files = files;
    this.one = one;
  }

  static async open(): Promise<AttackedLog> {
    const files = auditFiles();
    const one = await openProcess(files);
    await startAnew(one.store);
    for (let batch = 0; batch < 4; batch += 1) {
      for (let n = 0; n < 3; n += 1)
        await one.append({ subject: `subject-${batch}-${n}`, detail: { entries: batch, count: n } });
      await one.sealer.seal();
      if (batch < 3) await one.sealer.checkpoint();
    }
    return new AttackedLog(files, one);
  }

  cypher(text: string, parameters: Parameters = {}): Promise<readonly object[]> {
    return this.one.store.schema(text, parameters);
  }

  async entries(from = 1): Promise<Properties[]> {
    const text = 'MATCH (e:AuditEntry) WHERE e.seq >= $from RETURN properties(e) AS e ORDER BY e.seq';
    return (await this.cypher(text, { from })).map((row) => (row as { e: Properties }).e);
  }

  async write(rows: readonly Properties[]): Promise<void> {
    await this.one.store.schema('UNWIND $rows AS row MATCH (e:AuditEntry {id: row.id}) SET e += row', {
      rows: rows.map((row) => ({ ...row })),
    });
  }

  /** Takes away what keeps ids and places apart in the database. */
  async dropGuards(): Promise<void> {
    await this.cypher('DROP CONSTRAINT audit_entry_seq IF EXISTS');
    await this.cypher('DROP CONSTRAINT audit_entry_id IF EXISTS');
  }

  async close(): Promise<void> {
    await this.cypher('MATCH (e:AuditEntry) DELETE e');
    await this.cypher('CREATE CONSTRAINT audit_entry_id IF NOT EXISTS FOR (e:AuditEntry) REQUIRE e.id IS UNIQUE');
    await this.cypher('CREATE CONSTRAINT audit_entry_seq IF NOT EXISTS FOR (e:AuditEntry) REQUIRE e.seq IS UNIQUE');
    await this.one.close();
    this.files.remove();
  }
}
