import type { Graph } from '../graph.ts';
import type { Places } from '../store.ts';
import type { LayoutInput, LayoutOptions, Positions } from './layout.ts';
import { arrange } from './arrange.ts';
import type { LayoutId } from './registry.ts';

export interface LayoutRequest {
  readonly layout: LayoutId;
  readonly input: LayoutInput;
  readonly options: LayoutOptions;
}
export type LayoutAnswer = Positions;

/** The part of a worker that a layout run uses. */
export interface LayoutWorker {
  postMessage(request: LayoutRequest): void;
  addEventListener(type: 'message' | 'error', listener: (event: Event) => void): void;
  terminate(): void;
}

const browserWorker = (): LayoutWorker | null =>
  typeof Worker === 'undefined' ? null : new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });

/**
 * Runs a layout off the main thread; where there is no worker, at once on this one. Aborting stops the worker and
 * rejects with the signal's reason; a worker that fails rejects with its error.
 */
export function runLayout(
  request: LayoutRequest,
  { signal, open = browserWorker }: { readonly signal?: AbortSignal; readonly open?: () => LayoutWorker | null } = {},
): Promise<Positions> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    const worker = open();
    if (!worker) return resolve(arrange(request.layout, request.input, request.options));
    const stop = () => {
      worker.terminate();
      reject(signal?.reason as Error);
    };
    const done = () => {
      signal?.removeEventListener('abort', stop);
      worker.terminate();
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.addEventListener('message', (event) => {
      done();
      resolve((event as MessageEvent<LayoutAnswer>).data);
    });
    worker.addEventListener('error', (event) => {
      done();
      reject(new Error((event as ErrorEvent).message));
    });
    worker.postMessage(request);
  });
}

/** Room that a node asks for with the label under it: less each on a crowded map, whose labels cannot all show. */
function footprint(label: string, sub: string | null, count: number): readonly [width: number, height: number] {
  const crowd = Math.min(1, Math.max(0, (count - 80) / 240));
  const wide = Math.min(124, Math.max(54, 7 * Math.max(label.length, sub?.length ?? 0))) + 8;
  const high = sub ? 58 : 46;
  return [wide + (44 - wide) * crowd, high + (32 - high) * crowd];
}

/** What a layout reads of a graph; `anew` forgets every place but those that somebody pinned. */
export function layoutInput(graph: Graph, { anew = false } = {}): LayoutInput {
  const count = graph.ids.length;
  const rooms = graph.labels.map((label, node) => footprint(label, graph.subs[node] ?? null, count));
  const known = (column: Float32Array) => column.map((place, node) => (anew && !graph.pinned[node] ? NaN : place));
  return {
    count,
    from: graph.from,
    to: graph.to,
    x: known(graph.x),
    y: known(graph.y),
    width: Float32Array.from(rooms, ([width]) => width),
    height: Float32Array.from(rooms, ([, height]) => height),
    kind: graph.kind,
    centre: graph.index.get(graph.centre) ?? -1,
  };
}

/** Positions of a layout, told by identifier. */
export const placesOf = (graph: Graph, { x, y }: Positions): Places => ({ ids: graph.ids, x, y });
