export { appendAudit, witnessed } from './audit/append.ts';
export type { AuditRow, AuditScribe } from './audit/scribe.ts';
export { commit } from './commits/commit.ts';
export { history, type HistoryEntry, type HistoryField, type NamedRecord } from './commits/history.ts';
export type { CommitKind, CommitRequest, CommitResult, Operation, RecordType, Values } from './commits/operation.ts';
export { undo, type UndoResult } from './commits/undo.ts';
export type { UndoConflict } from './commits/undo-plan.ts';
export { asDomainError, isConstraintViolation } from './errors.ts';
export { type NewNotice, notify } from './notices/notify.ts';
export { type DerivedRelationship, exportAll, exportDerived } from './export.ts';
export { migrate, type MigrationReport } from './migrate.ts';
export type { Parameter } from './parameters.ts';
export { hydrate, hydrateTie, readRecord, readRecords, readTie, type RecordOf, RecordRow, TieRow } from './records.ts';
export {
  type CypherRunner,
  GraphStore,
  type ParametersOf,
  type PlatformRun,
  type Run,
  type StoreSettings,
} from './store.ts';
export { forTie } from './tie-query.ts';
