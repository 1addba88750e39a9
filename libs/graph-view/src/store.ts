import { everything, type MapFilter, type MapView, viewOf } from './filter.ts';
import { emptyGraph, type Graph, leavesOf, mergePayload, removeNodes } from './graph.ts';
import { type MapChange, type MapHistory, remember, takeBack, withPlacesOf } from './history.ts';
import type { FocusPayload } from './payload.ts';

/** What the map shows at one moment; never changed once published, so React compares it by identity. */
export interface MapState {
  readonly version: number;
  readonly graph: Graph;
  readonly filter: MapFilter;
  readonly view: MapView;
  readonly canUndo: boolean;
}

/** Places that a layout or a saved map gives, in map units, one a node. */
export interface Places {
  readonly ids: readonly string[];
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** Holds the graph of one map: operations in, immutable states out (`useSyncExternalStore`). */
export class GraphStore {
  #state: MapState = {
    version: 0,
    graph: emptyGraph,
    filter: everything,
    view: viewOf(emptyGraph, everything),
    canUndo: false,
  };
  #history: MapHistory = [];
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): MapState => this.#state;

  /** Opens a map: forgets what was there and what could be taken back; the filter stays. */
  load(payload: FocusPayload, places?: Places): void {
    this.#history = [];
    const graph = mergePayload(emptyGraph, payload);
    this.#publish(places ? placed(graph, places, false) : graph, this.#state.filter);
  }

  /** Adds a payload, leaving every node where it is: what expanding an actor does. */
  merge(payload: FocusPayload, around: string = payload.centre): void {
    this.#remember('expand', around);
    this.#publish(mergePayload(this.#state.graph, payload), this.#state.filter);
  }

  /** Takes nodes off the map with their links. */
  remove(ids: readonly string[], around: string | null = null): void {
    const graph = removeNodes(this.#state.graph, ids);
    if (graph === this.#state.graph) return;
    this.#remember('collapse', around);
    this.#publish(graph, this.#state.filter);
  }

  /** Folds an actor: its neighbours that hang on it alone go. Answers how many went. */
  collapse(id: string): number {
    const leaves = leavesOf(this.#state.graph, id);
    this.remove(leaves, id);
    return leaves.length;
  }

  setFilter(filter: MapFilter): void {
    this.#remember('filter', null);
    this.#publish(this.#state.graph, filter);
  }

  /** Puts a node where somebody dragged it, and pins it there. */
  move(id: string, x: number, y: number): void {
    if (!this.#state.graph.index.has(id)) return;
    this.#remember('move', id);
    this.#publish(placed(this.#state.graph, { ids: [id], x: [x], y: [y] }, true), this.#state.filter);
  }

  /** Takes the answer of a layout. Nodes that have gone meanwhile are passed over. Not a change to take back. */
  place(places: Places): void {
    this.#publish(placed(this.#state.graph, places, false), this.#state.filter);
  }

  /** Takes the latest change back and answers it; null when there is none. */
  undo(): MapChange | null {
    const taken = takeBack(this.#history);
    if (!taken) return null;
    this.#history = taken.rest;
    this.#publish(withPlacesOf(taken.change.before.graph, this.#state.graph), taken.change.before.filter);
    return taken.change;
  }

  #remember(kind: MapChange['kind'], id: string | null): void {
    const { graph, filter } = this.#state;
    this.#history = remember(this.#history, { kind, id, before: { graph, filter } });
  }

  #publish(graph: Graph, filter: MapFilter): void {
    const last = this.#state;
    // A moved node changes neither edges nor kinds: the columns that the view is made of are then the same ones.
    const seen = graph.kind === last.graph.kind && graph.type === last.graph.type && filter === last.filter;
    this.#state = {
      version: last.version + 1,
      graph,
      filter,
      view: seen ? last.view : viewOf(graph, filter),
      canUndo: this.#history.length > 0,
    };
    for (const listener of this.#listeners) listener();
  }
}

function placed(graph: Graph, { ids, x, y }: Places, pin: boolean): Graph {
  const [nextX, nextY, pinned] = [graph.x.slice(), graph.y.slice(), pin ? graph.pinned.slice() : graph.pinned];
  ids.forEach((id, i) => {
    const node = graph.index.get(id);
    if (node === undefined) return;
    nextX[node] = x[i] as number;
    nextY[node] = y[i] as number;
    if (pin) pinned[node] = 1;
  });
  return { ...graph, x: nextX, y: nextY, pinned };
}
