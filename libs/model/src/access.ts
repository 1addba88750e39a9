import { z } from 'zod';

/** Traffic Light Protocol 2.0 (FIRST), lowest first. The index is the stored level; labels stay untranslated. */
export const levels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;
export type LevelName = (typeof levels)[number];

export const CircleCode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** `circle:level`, for example `pole:2`: who may read a record (architecture 3.3). */
export const AccessKey = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}:[0-4]$/)
  .meta({ format: 'access-key' });

export const accessKey = (circle: string, level: number): string => `${circle}:${level}`;

export function parseAccessKey(key: string): { circle: string; level: number } {
  const at = key.lastIndexOf(':');
  return { circle: key.slice(0, at), level: Number(key.slice(at + 1)) };
}

export const levelName = (level: number): LevelName => levels[level] ?? 'RED';

/** All keys of a circle up to and including a level: what one membership gives. */
export const keysUpTo = (circle: string, level: number): string[] =>
  levels.slice(0, level + 1).map((_, index) => accessKey(circle, index));

/**
 * Who reads or writes: the one argument that every read takes. `access` holds every key that the reader's memberships
 * give; `user` and `person` identify him; it is built by the session and by nothing else.
 */
export interface Reader {
  readonly user: string;
  readonly person: string | null;
  readonly role: string;
  readonly language: 'fr' | 'en';
  readonly access: readonly string[];
  /** Marking that his new records get when he chooses none: that of his own circle. */
  readonly marking?: string | undefined;
  /** True when he proved who he is a few minutes ago: sensitive acts ask for it. Never true for an API token. */
  readonly fresh?: boolean | undefined;
  /** The session through which he asks, by its id; none for a token or the command line. */
  readonly session?: string | undefined;
  /** Codes of his circles that are closed: he reads what they hold and marks nothing new with them. */
  readonly closed?: readonly string[] | undefined;
  /** The person through whose eyes he looks, if he does: `access` then holds what both hold, and he changes nothing. */
  readonly viewing?: Viewing | undefined;
  /** The emergency accesses that some of the keys come from: what is read by them is told to the audit log. */
  readonly glass?: readonly string[] | undefined;
}

/** Looking at the product as another person sees it. */
export interface Viewing {
  /** The account that is looked through, and its name. */
  readonly user: string;
  readonly name: string;
  /** The role of who looks; what he may do is what both roles may. */
  readonly role: string;
  /** The moment at which he is himself again. */
  readonly until: string;
}
