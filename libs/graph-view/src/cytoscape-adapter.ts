import cytoscape, { type Core, type EventObject, type NodeSingular, type StylesheetJson } from 'cytoscape';
import type { Box, CanvasEvents } from './draw/canvas.ts';
import { actorOf, diffElements, elementsOf, type ElementSpec, isDrawn, nodeKey } from './draw/elements.ts';
import { Overlay, type Viewport } from './draw/overlay.ts';
import { type Palette, readPalette, watchScheme } from './draw/palette.ts';
import { claimStylesheet, straightAbove, stylesheet } from './draw/stylesheet.ts';
import { scaleFor, smallestZoom, wholeView } from './draw/view.ts';
import { at } from './graph.ts';
import type { MapState } from './store.ts';

/** Above this many elements the canvas is drawn at one pixel a point, and gestures move a picture of it. */
const lightAbove = 300;
const restAfter = 140;
/** Elements restyled in one task. */
const slice = 100;

/** The focus tier: a Cytoscape drawing kept in step with the states of a store. */
export class MapCanvas {
  readonly #container: HTMLElement;
  readonly #events: CanvasEvents;
  readonly #headless: boolean;
  readonly #stopWatching: () => void;
  readonly #resized: ResizeObserver | null;
  #overlay: Overlay | null = null;
  #palette: Palette;
  #cy: Core;
  #light = false;
  #scale = 1;
  #specs: ReadonlyMap<string, ElementSpec> = new Map();
  #state: MapState | null = null;
  #chosen: string | null = null;
  #pointed: string | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #dragged: { readonly id: string; readonly x: number; readonly y: number } | null = null;
  #pictures = 0;
  #fitted = false;
  #styled = '';

  constructor(container: HTMLElement, events: CanvasEvents, { headless = false } = {}) {
    this.#container = container;
    this.#events = events;
    this.#headless = headless;
    this.#palette = readPalette(container);
    this.#cy = this.#open();
    this.#stopWatching = watchScheme(() => this.#recolour());
    this.#resized = headless ? null : new ResizeObserver(() => this.#settleSoon());
    this.#resized?.observe(container);
  }

  #open(): Core {
    claimStylesheet();
    const cy = cytoscape({
      ...(this.#headless ? { headless: true, styleEnabled: true } : { container: this.#container }),
      style: this.#stylesheet(),
      minZoom: smallestZoom,
      maxZoom: 4,
      boxSelectionEnabled: false,
      autounselectify: true,
      textureOnViewport: this.#light,
      pixelRatio: this.#light ? 1 : 'auto',
    });
    const actor = (event: EventObject) => actorOf((event.target as NodeSingular).id());
    cy.on('tap', (event) => {
      if (event.target === cy) this.#events.select(null);
    });
    cy.on('tap', 'node', (event) => this.#events.select(actor(event)));
    cy.on('dbltap', 'node', (event) => this.#events.open(actor(event)));
    cy.on('mouseover', 'node', (event) => this.#events.point(actor(event)));
    cy.on('mouseout', 'node', () => this.#events.point(null));
    cy.on('cxttap', 'node', (event) => this.#events.menu(actor(event), event.renderedPosition));
    const where = (event: EventObject) => (event.target as NodeSingular).position();
    cy.on('drag', 'node', (event) => {
      this.#dragged = { id: actor(event), ...where(event) };
    });
    cy.on('dragfree', 'node', (event) => {
      this.#dragged = null;
      this.#events.move(actor(event), where(event).x, where(event).y);
    });
    cy.on('render', () => {
      this.#pictures++;
      this.#drawOverlay();
    });
    cy.on('viewport', () => this.#settleSoon());
    if (!this.#headless) this.#overlay = Overlay.over(this.#container, this.#palette);
    return cy;
  }

  #edgeCount(): number {
    return this.#state?.view.edgeCount ?? 0;
  }

  #stylesheet(): StylesheetJson {
    return stylesheet(this.#palette, this.#edgeCount()) as unknown as StylesheetJson;
  }

  /** Brings the drawing in step with a state. Elements that did not change are not touched. */
  sync(state: MapState): void {
    const specs = elementsOf(state);
    const light = specs.size > lightAbove;
    // Pixel ratio and texture are read once, when an instance opens: passing the limit opens another.
    if (light !== this.#light && !this.#headless) this.#reopen(light);
    const { removed, added, changed } = diffElements(this.#specs, specs);
    const before = this.#state?.graph;
    this.#specs = specs;
    this.#state = state;
    const { graph } = state;
    const place = (node: number) => ({ x: at(graph.x, node), y: at(graph.y, node) });
    const cy = this.#cy;
    if (!this.#fitted && added.length > 0) this.#lookAtAll();
    else this.#restyle();
    cy.batch(() => {
      for (const id of removed) cy.getElementById(id).remove();
      cy.add(
        added.map(({ id, group, data, classes }) => {
          const node = group === 'nodes' ? graph.index.get(actorOf(id)) : undefined;
          return {
            group,
            data: { ...data, scale: this.#scale },
            classes,
            ...(node === undefined ? {} : { position: place(node) }),
          };
        }),
      );
      for (const { id, data, classes } of changed)
        cy.getElementById(id)
          .data({ ...data })
          .classes(classes);
      if (before?.x !== graph.x || before.y !== graph.y)
        graph.ids.forEach((id, node) => {
          if (isDrawn(state, node)) cy.getElementById(nodeKey(id)).position(place(node));
        });
    });
    this.#fitted ||= added.length > 0;
    this.mark(this.#chosen, this.#pointed);
    this.#settleSoon();
  }

  #reopen(light: boolean): void {
    const [zoom, pan] = [this.#cy.zoom(), this.#cy.pan()];
    this.#close();
    this.#light = light;
    this.#specs = new Map();
    this.#state = null;
    this.#styled = '';
    this.#cy = this.#open();
    this.#cy.viewport({ zoom, pan });
  }

  /** Shows which actor is chosen and which one the pointer is on, with the links of the chosen one. */
  mark(chosen: string | null, pointed: string | null): void {
    const moved = chosen !== this.#chosen;
    this.#chosen = chosen;
    this.#pointed = pointed;
    const cy = this.#cy;
    cy.batch(() => {
      cy.elements('.chosen, .near, .pointed').removeClass('chosen near pointed');
      if (pointed !== null) cy.getElementById(nodeKey(pointed)).addClass('pointed');
      if (chosen === null) return;
      const node = cy.getElementById(nodeKey(chosen)).addClass('chosen');
      node.connectedEdges().addClass('near');
    });
    if (moved) this.#settleSoon();
  }

  /** The whole map in the room there is. */
  fit(): void {
    this.#cy.resize();
    this.#lookAtAll();
    this.#settleSoon(0);
  }

  /** Shows the whole map. */
  #lookAtAll(): void {
    const whole = this.#state && wholeView(this.#state, { width: this.#cy.width(), height: this.#cy.height() });
    if (!whole) return;
    const { zoom, pan } = whole;
    this.#cy.viewport({ zoom, pan });
    if (this.#cy.elements().empty()) this.#scale = scaleFor(zoom);
    this.#restyle();
  }

  /** Gives Cytoscape the stylesheet anew when what it was made from has changed: that restyles every element. */
  #restyle(): void {
    const straight = this.#edgeCount() > straightAbove;
    const made = `${straight} ${Object.values(this.#palette).join(' ')}`;
    if (made === this.#styled) return;
    this.#styled = made;
    this.#cy.style(this.#stylesheet());
  }

  zoomBy(factor: number): void {
    const middle = { x: this.#cy.width() / 2, y: this.#cy.height() / 2 };
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: middle });
  }

  /** Moves the map, as little as it takes, so that an actor is seen. */
  reveal(id: string): void {
    const node = this.#cy.getElementById(nodeKey(id));
    if (node.empty()) return;
    const { x, y } = node.renderedPosition();
    const margin = 60;
    const by = (place: number, size: number) =>
      place < margin ? margin - place : place > size - margin ? size - margin - place : 0;
    const shift = { x: by(x, this.#cy.width()), y: by(y, this.#cy.height()) };
    if (shift.x !== 0 || shift.y !== 0) this.#cy.panBy(shift);
  }

  counts(): { readonly nodes: number; readonly edges: number; readonly pictures: number } {
    return { nodes: this.#cy.nodes().length, edges: this.#cy.edges().length, pictures: this.#pictures };
  }

  /** Places of the actors shown, in map units. */
  positions(): Readonly<Record<string, { readonly x: number; readonly y: number }>> {
    return Object.fromEntries(this.#cy.nodes().map((node) => [actorOf(node.id()), { ...node.position() }]));
  }

  /** Where each actor is drawn, label left out. */
  boxes(): readonly Box[] {
    return this.#cy.nodes().map((node) => {
      const { x1, y1, x2, y2 } = node.renderedBoundingBox({ includeLabels: false, includeOverlays: false });
      return { id: actorOf(node.id()), left: x1, top: y1, right: x2, bottom: y2 };
    });
  }

  /** Where each label that found room is drawn. */
  labels(): readonly Box[] {
    return (this.#overlay?.labels() ?? []).flatMap(({ id, placed: { dx, dy, width, height } }) => {
      const place = this.#spot(this.#state?.graph.index.get(id) ?? -1);
      if (!place) return [];
      const [left, top] = [place.x + dx, place.y + dy];
      return [{ id, left, top, right: left + width, bottom: top + height }];
    });
  }

  destroy(): void {
    this.#stopWatching();
    this.#resized?.disconnect();
    this.#close();
  }

  #close(): void {
    clearTimeout(this.#rest);
    this.#overlay?.remove();
    this.#overlay = null;
    this.#cy.removeAllListeners();
    this.#cy.destroy();
  }

  #viewport(): Viewport {
    return { zoom: this.#cy.zoom(), pan: this.#cy.pan(), scale: this.#scale };
  }

  /** Where a node is on the canvas; null while it has no place. A drag under way is known here before the store. */
  #spot(node: number): { readonly x: number; readonly y: number } | null {
    const graph = this.#state?.graph;
    if (!graph || !Number.isFinite(graph.x[node])) return null;
    const dragged = this.#dragged;
    const held = dragged && dragged.id === graph.ids[node] ? dragged : { x: at(graph.x, node), y: at(graph.y, node) };
    const [zoom, pan] = [this.#cy.zoom(), this.#cy.pan()];
    return { x: held.x * zoom + pan.x, y: held.y * zoom + pan.y };
  }

  #drawOverlay(): void {
    if (this.#state) this.#overlay?.draw(this.#state, this.#viewport(), this.#chosen, (node) => this.#spot(node));
  }

  #settleSoon(after = restAfter): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#settle(), after);
  }

  /** Once the map is at rest: widths for this zoom, and labels where they find room. */
  #settle(): void {
    if (!this.#state) return;
    this.#cy.resize();
    this.#rescale(scaleFor(this.#cy.zoom()));
    this.#overlay?.place(this.#state, this.#viewport(), this.#chosen);
    this.#drawOverlay();
  }

  /** Gives elements another scale, some at a time: all at once would hold a large map still for a quarter of a second. */
  #rescale(scale: number): void {
    if (scale === this.#scale) return;
    this.#scale = scale;
    const elements = this.#cy.elements();
    const next = (from: number): void => {
      if (scale !== this.#scale || this.#cy.destroyed()) return;
      elements.slice(from, from + slice).data('scale', scale);
      if (from + slice < elements.length) setTimeout(next, 0, from + slice);
    };
    next(0);
  }

  #recolour(): void {
    this.#palette = readPalette(this.#container);
    this.#overlay?.setPalette(this.#palette);
    this.#restyle();
    this.#settleSoon(0);
  }
}
