/**
 * An error that is meant for the person at the terminal: what happened, what was kept, what to do, in two languages.
 * The codes are those of the launcher alone (`JAVA_MISSING`, `PORT_TAKEN`, `INSTANCE_RUNNING` …).
 */
export class LaunchError extends Error {
  /**
   * @param {string} code
   * @param {{ fr: string, en: string }} texts one sentence in each language
   * @param {{ cause?: unknown }} [options]
   */
  constructor(code, { fr, en }, options) {
    super(`${fr}\n${en}`, options);
    this.name = 'LaunchError';
    this.code = code;
  }
}

/** What a person (text) or a program (`json`) is told of an error; a stack is shown only for what nobody foresaw. */
export function describeError(error, { json = false } = {}) {
  const foreseen = error instanceof LaunchError;
  if (json) return JSON.stringify({ error: { code: foreseen ? error.code : 'UNEXPECTED', message: error.message } });
  return foreseen ? `[${error.code}] ${error.message}` : `[UNEXPECTED] ${error.stack ?? error}`;
}
