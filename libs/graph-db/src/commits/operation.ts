import type { AuditNote, Kind, TieType } from '@entregent/model';
import type { NewNotice } from '../notices/notify.ts';
import type { Parameter } from '../parameters.ts';

export type RecordType = Kind | TieType;
/** Fields by name: references as ids, null to empty a field. */
export type Values = Readonly<Record<string, Parameter>>;

export interface CreateRecord {
  readonly op: 'create';
  readonly type: Kind;
  readonly id: string;
  readonly set: Values;
}
export interface CreateTieOperation {
  readonly op: 'create';
  readonly type: TieType;
  readonly id: string;
  readonly tail: string;
  readonly head: string;
  readonly set: Values;
}
export interface Update {
  readonly op: 'update';
  readonly type: RecordType;
  readonly id: string;
  /** The version that the writer read. */
  readonly version: number;
  readonly set: Values;
}
export interface Remove {
  readonly op: 'remove';
  readonly type: RecordType;
  readonly id: string;
  readonly version?: number | undefined;
}
/** Takes a record or a tie out of the trash. */
export interface Restore {
  readonly op: 'restore';
  readonly type: RecordType;
  readonly id: string;
}
export type Operation = CreateRecord | CreateTieOperation | Update | Remove | Restore;

export type CommitKind = 'edit' | 'import' | 'merge' | 'bulk' | 'undo' | 'migration' | 'job';

/** A commit that an undo takes back: which one, whose, of when (ISO instant). */
export interface UndoneCommit {
  readonly id: string;
  readonly by: string;
  readonly at: string;
}

export interface CommitRequest {
  /** Why, in the words of the person or the job. */
  readonly reason: string;
  readonly kind: CommitKind;
  readonly operations: readonly Operation[];
  /** The same key from the same writer gives the first result once. */
  readonly key?: string | undefined;
  /** Marking of created records that neither say their own nor take it from what they join. */
  readonly defaultAccess?: string | undefined;
  /** The commit that this one takes back. */
  readonly undone?: UndoneCommit | undefined;
  /** The request for a lowered marking that this commit carries out, and why its writer agrees. */
  readonly approval?: { readonly request: string; readonly decision: string } | undefined;
  /** What else the first answer of a request with a key said, as JSON. */
  readonly note?: string | undefined;
  /** What the audit log is told in the same transaction. */
  readonly audit?: readonly AuditNote[] | undefined;
  /** What people are told in the same transaction. */
  readonly notices?: readonly NewNotice[] | undefined;
}

export interface CommitResult {
  /** Null when nothing changed: then nothing was written. */
  readonly commit: string | null;
  /** True when an earlier request with the same key had done it already. */
  readonly replayed: boolean;
  readonly records: readonly { readonly id: string; readonly version: number }[];
}

/** What a record keeps of a change: `before` is a JSON object of the changed fields as they were. */
export type ChangeAction = 'update' | 'remove' | 'restore';
