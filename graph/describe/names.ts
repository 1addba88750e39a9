import { readFileSync } from 'node:fs';
import { entityOf, kinds, referencesOf, tieFields, tieTypes } from '@entregent/model';

const platform = JSON.parse(readFileSync(new URL('../platform.json', import.meta.url), 'utf8')) as {
  labels: string[];
  relationshipTypes: string[];
};

/** What the write path stores beside the fields of the model (libs/graph-db, commits/derive.ts). */
const kept = [
  'type',
  'label',
  'sortKey',
  'search',
  'until',
  'commit',
  'removedAccess',
  'imported',
  '_lock',
  'owner',
  'field',
  'mandate',
];
const ofAccounts = [
  'active', 'at', 'by', 'circle', 'circles', 'checksum', 'code', 'cost', 'count', 'defaultLevel', 'hash', 'key', 'language', 'level',
  'login', 'members', 'name', 'password', 'person', 'reason', 'result', 'role', 'seen', 'since', 'undoes', 'used', 'user',
  'action', 'before', 'ids', 'record', 'was', 'kind', 'register', 'holder', 'asked',
  'changed', 'closed', 'endReason', 'endedBy', 'joined', 'opened',
  'purpose', 'until', 'viewAs', 'viewAsUntil',
]; // prettier-ignore
const ofTheLog = [
  'act', 'detail', 'head', 'held', 'mac', 'number', 'place', 'previous', 'sealed', 'seq', 'stamp', 'subject',
  'verifiedAt', 'verifiedEntries', 'verifiedFaults',
]; // prettier-ignore
const ofSessions = ['changed', 'device', 'proved', 'retired', 'signedIn', 'times', 'told'];
const ofFactors = [
  'back', 'counter', 'credential', 'issuer', 'means', 'purpose', 'secret', 'step', 'subject', 'synced',
]; // prettier-ignore
/** What one person asks of another, and what people are told of it. */
const ofRequests = [
  'tie',
  'marking',
  'target',
  'state',
  'decidedBy',
  'decidedAt',
  'decision',
  'request',
  'asked',
  'minutes',
  'params',
  'link',
  'joined',
  'about',
];
/** Keys of the rows that statements are given, which the linter takes for properties. */
const ofRows = ['tail', 'head', 'set', 'target', 'fields', 'row', 'ids', 'origins'];

const unique = (names: readonly string[]) => [...new Set(names)].toSorted();

export interface DeclaredNames {
  readonly labels: readonly string[];
  readonly relationshipTypes: readonly string[];
  readonly propertyKeys: readonly string[];
}

/** Every label, relationship type and property that a query may name. TIE_TYPE stands for a type of tie. */
export function declaredNames(): DeclaredNames {
  const entities = kinds.map(entityOf);
  return {
    labels: unique([...kinds, 'Record', 'Actor', 'Searchable', 'Removed', 'Change', ...platform.labels]),
    relationshipTypes: unique([
      ...tieTypes,
      'TIE_TYPE',
      'VIA_MANDATE',
      ...entities.flatMap((entity) => referencesOf(entity).map(({ type }) => type)),
      ...platform.relationshipTypes,
    ]),
    propertyKeys: unique([
      ...entities.flatMap(({ schema }) => Object.keys(schema.shape)),
      ...Object.keys(tieFields),
      ...kept,
      ...ofAccounts,
      ...ofTheLog,
      ...ofSessions,
      ...ofFactors,
      ...ofRequests,
      ...ofRows,
    ]),
  };
}
