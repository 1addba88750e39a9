export interface OwnServer {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly pid?: number;
  readonly ended: Promise<unknown>;
  readonly stop: (ms?: number) => Promise<unknown>;
}
export function startNeo4j(options: { home: string; port?: number; quick?: boolean }): Promise<OwnServer>;
