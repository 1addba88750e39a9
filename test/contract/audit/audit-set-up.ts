import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { appendAudit, GraphStore } from '@entregent/graph-db';
import type { AuditNote } from '@entregent/model';
import {
  AuditFolder,
  AuditFolderModule,
  type AuditReport,
  AuditService,
  features,
  Sealer,
  StoreModule,
} from '@entregent/server';
import { settingsOfSpecs } from '../../../libs/testing/src/contract/store.ts';
import { emptyStore, enterCircles } from '../support/empty-store.ts';

/** One process of the product over the Neo4j of the specs, with its audit folder. */
export interface AuditedProcess {
  readonly store: GraphStore;
  readonly folder: AuditFolder;
  readonly sealer: Sealer;
  readonly audit: AuditService;
  readonly get: <T>(type: Type<T>) => T;
  readonly append: (...notes: readonly Partial<AuditNote>[]) => Promise<void>;
  readonly verify: () => Promise<AuditReport>;
  readonly close: () => Promise<void>;
}

export interface AuditFiles {
  readonly home: string;
  readonly keyFile: string;
  readonly own: string;
  readonly elsewhere: string;
  readonly remove: () => void;
}

export function auditFiles(): AuditFiles {
  const home = mkdtempSync(join(tmpdir(), 'entregent-audit-'));
  return {
    home,
    keyFile: join(home, 'audit/key'),
    own: join(home, 'audit/checkpoints.jsonl'),
    elsewhere: join(home, 'elsewhere/checkpoints.jsonl'),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

export const note = (more: Partial<AuditNote> = {}): AuditNote => ({
  act: 'role_changed',
  by: 'somebody',
  subject: 'someone',
  detail: { role: 'guest' },
  ...more,
});

/** Opens a process over the files of an instance; `files` without `elsewhere` keeps checkpoints in one place. */
export async function openProcess(files: Pick<AuditFiles, 'keyFile' | 'own'> & { elsewhere?: string | undefined }) {
  const { keyFile, own, elsewhere } = files;
  const folder = new AuditFolder({
    keyFile,
    checkpoints: elsewhere === undefined ? [own] : [own, elsewhere],
    months: 12,
  });
  class Services {}
  Module({
    imports: [
      AuditFolderModule.with(folder),
      StoreModule.with({ ...settingsOfSpecs(), timeout: 60_000, scribe: folder }),
      ...features,
    ],
  })(Services);
  const context: INestApplicationContext = await NestFactory.createApplicationContext(Services, { logger: false });
  const get = <T>(type: Type<T>): T => context.get(type, { strict: false });
  const store = get(GraphStore);
  const opened: AuditedProcess = {
    store,
    folder,
    sealer: get(Sealer),
    audit: get(AuditService),
    get,
    append: (...notes) => store.platformTogether((run) => appendAudit(run, notes.map(note))),
    verify: () => get(AuditService).verify(),
    close: () => context.close(),
  };
  return opened;
}

export async function startAnew(store: GraphStore): Promise<void> {
  await emptyStore(store);
  await enterCircles(store, ['cluster', 'dossier', 'council']);
}

/** Kinds of the faults, each once, sorted. */
export const kindsOf = ({ faults }: AuditReport): string[] => [...new Set(faults.map(({ kind }) => kind))].toSorted();
