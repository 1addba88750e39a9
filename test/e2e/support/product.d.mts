/** What run.json says. */
export interface Run {
  readonly pid: number;
  readonly url: string;
  readonly signIn: readonly { readonly role: string; readonly url: string }[];
}
/** What the specs find when they begin. */
export interface Running {
  readonly home: string;
  readonly run: Run;
  readonly chromium: string;
  /** Values of the cookie of a session, by role. */
  readonly sessions: Readonly<Record<'delegate' | 'director' | 'administrator' | 'data_officer', string>>;
  /** From nothing: with what had to be installed or built, and the demonstration data. */
  readonly seconds: number;
}
export interface Product {
  readonly run: Run;
  readonly seconds: number;
  /** By SIGTERM. */
  readonly stop: () => Promise<unknown>;
}
export const out: string;
export const runningFile: string;
export function readRunning(): Running;
export function startProduct(home: string): Promise<Product>;
export function command(home: string, line: string): Promise<unknown>;
export function databaseProcess(pid: number): Promise<number>;
export function treeOf(pid: number): readonly number[];
export function commandLine(pid: number): string;
export function survivors(pids: readonly number[], ms: number): Promise<readonly number[]>;
export function until<T>(what: string, value: () => T | undefined | Promise<T | undefined>, ms?: number): Promise<T>;
