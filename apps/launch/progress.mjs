const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * Progress for a person: one short line a step, with its duration when that was felt (over a second).
 * @param {NodeJS.WritableStream} stream standard error for commands whose standard output is an answer
 */
export function progressOn(stream) {
  stream.on?.('error', () => {}); // a closed terminal (`npm start | head`) must not stop the product
  const line = (text) => void stream.write(`${text}\n`);
  return {
    line,
    /** Says what begins, does it, and says how long it took when that was long. */
    async step(text, work) {
      line(`▸ ${text}`);
      const began = performance.now();
      const result = await work();
      const took = performance.now() - began;
      if (took > 1000) line(`  ${seconds(took)}`);
      return result;
    },
  };
}

/** Progress that nobody sees. */
export const silence = { line() {}, step: (_text, work) => work() };
