import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GraphStore } from '@entregent/graph-db';
import { type ImportReport, ImportsModule, ImportsService } from '@entregent/server';
import { DomainError, type Reader } from '@entregent/model';
import { memberOf } from '../../../libs/testing/src/contract/store.ts';
import { openServices, type ServicesUnderTest } from '../support/services.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
export const fixture = (name: string): string => `${root}test/fixtures/registers/${name}`;
export const isoSeed = `${root}graph/seed/iso/iso-committees.jsonl.gz`;

export const clerk: Reader = memberOf(['cluster'], { user: 'a-clerk' });

export type Register = Parameters<ImportsService['importFile']>[1];

/** Text as the bytes of a file. */
export async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

export interface ImportsUnderTest extends ServicesUnderTest {
  readonly imports: ImportsService;
  readonly file: (
    register: Register,
    path: string,
    more?: { dryRun?: boolean; access?: string; on?: string; reader?: Reader },
  ) => Promise<ImportReport>;
  readonly text: (register: Register, content: string, more?: { on?: string }) => Promise<ImportReport>;
  /** How many commits the store holds: each write is one. */
  readonly commits: () => Promise<number>;
}

export async function openImports(): Promise<ImportsUnderTest> {
  const services = await openServices([ImportsModule], ['cluster', 'dossier']);
  const imports = services.get(ImportsService);
  return {
    ...services,
    imports,
    file: (register, path, { reader = clerk, ...more } = {}) =>
      imports.importFile(reader, register, createReadStream(path), { file: 'a file', ...more }),
    text: (register, content, more = {}) =>
      imports.importFile(clerk, register, bytes(content), { file: 'a text', ...more }),
    commits: async () =>
      (await rowsOf<{ count: number }>(services.store, 'MATCH (c:Commit) RETURN count(c) AS count'))[0]!.count,
  };
}

/** A look behind the store. */
export const rowsOf = async <T>(
  store: GraphStore,
  text: string,
  parameters: Record<string, string> = {},
): Promise<T[]> => (await store.schema(text, parameters)) as unknown as T[];

interface Extract {
  readonly id: number;
  readonly reference: string;
  readonly title?: string;
  readonly secretariat?: { readonly id: number; readonly acronym: string };
  readonly pMembers?: readonly { readonly id: number; readonly acronym: string }[];
  readonly oMembers?: readonly { readonly id: number; readonly acronym: string }[];
}

/** A file of the committee register, one committee a line. */
export const isoText = (...committees: readonly Extract[]): string =>
  committees
    .map(({ id, reference, title, secretariat, pMembers = [], oMembers = [] }) =>
      JSON.stringify({
        id,
        reference,
        title: { en: title ?? reference },
        status: 'Active',
        secretariat: secretariat ?? null,
        pMembers,
        oMembers,
        committeeLiaisons: [],
        organizationLiaisons: [],
      }),
    )
    .join('\n');

/** What a promise was refused with. @throws Error when it was not refused by an error of ours */
export async function refusalOf(work: Promise<unknown>): Promise<DomainError> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof DomainError) return outcome;
  throw new Error('not refused by an error of ours', { cause: outcome });
}
