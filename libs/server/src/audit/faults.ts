import type { Labels } from '@entregent/model';

/** What verification can find. */
export const faultKinds = {
  edited: ['entrée modifiée après coup', 'entry changed afterwards'],
  missing: ['entrée supprimée', 'entry deleted'],
  reordered: ['entrée déplacée', 'entry moved'],
  truncated: ['fin de la chaîne coupée', 'end of the chain cut off'],
  restamped: ['entrée scellée sans la clé de cette instance', 'entry sealed without the key of this instance'],
  forged: ['entrée que l’application n’a pas écrite', 'entry that the application did not write'],
  clock: ['heure incohérente', 'inconsistent time'],
  'seal-edited': ['sceau modifié', 'seal changed'],
  'seal-missing': ['sceau supprimé', 'seal deleted'],
  'tombstone-edited': ['trace de purge modifiée', 'record of a purge changed'],
  'checkpoint-edited': ['point de contrôle modifié', 'checkpoint changed'],
  'checkpoint-missing': ['point de contrôle supprimé', 'checkpoint deleted'],
  'key-missing': ['clé du journal absente', 'key of the log missing'],
} as const satisfies Readonly<Record<string, Labels>>;
export type FaultKind = keyof typeof faultKinds;

/** Something that is wrong with the log. */
export interface AuditFault {
  readonly kind: FaultKind;
  /** First place of the chain that it concerns; null when it concerns none. */
  readonly seq: number | null;
  /** Last place that it concerns. */
  readonly to: number | null;
  /** What is known of it beside: an entry's id, a line of a checkpoint file. */
  readonly detail: string | null;
  /** When the store was replaced by a backup in the meantime: the moment of the restore, which explains it. */
  readonly restored: string | null;
}

const MOST = 1000;

/** Collects faults; those of one kind at places that follow each other are one. */
export class Faults {
  readonly #all: AuditFault[] = [];

  get all(): readonly AuditFault[] {
    return this.#all;
  }

  add(kind: FaultKind, seq: number | null, more: Partial<Omit<AuditFault, 'kind' | 'seq'>> = {}): void {
    const { to = seq, detail = null, restored = null } = more;
    const at = this.#all.findLastIndex((fault) => fault.kind === kind && fault.detail === null);
    const last = this.#all[at];
    if (last && detail === null && seq !== null && last.to !== null && seq === last.to + 1)
      this.#all[at] = { ...last, to };
    else if (this.#all.length < MOST) this.#all.push({ kind, seq, to, detail, restored });
  }
}
