import { at, neighbours } from '../graph.ts';
import { mapKinds, nodeFlags, noStance } from '../kinds.ts';
import type { MapState } from '../store.ts';
import { isDrawn, radiusOf, rankOf } from './elements.ts';
import { labelTexts, type LabelText } from './label-texts.ts';
import { type LabelRequest, type PlacedLabel, placeLabels } from './labels.ts';
import type { Palette } from './palette.ts';
import type { View } from './view.ts';

/** Where the map stands on the canvas, and the factor on radii that the stylesheet was made with. */
export interface Viewport extends View {
  readonly scale: number;
}

interface Written {
  readonly id: string;
  readonly placed: PlacedLabel;
  readonly text: LabelText;
  readonly strong: boolean;
}

const fontSize = 13;
const line = 15;
const triangle = {
  2: [
    [0, -6.5, 4, -0.8, -4, -0.8],
    [0, 0.2, 4, 6, -4, 6],
  ],
  1: [[0, -5, 5.2, 4, -5.2, 4]],
  [-1]: [[0, 5, -5.2, -4, 5.2, -4]],
  [-2]: [
    [0, 0.3, -4, -5.5, 4, -5.5],
    [0, 6.5, -4, 0.8, 4, 0.8],
  ],
} as const satisfies Readonly<Record<number, readonly (readonly number[])[]>>;

/**
 * Draws what must keep its size whatever the zoom, on a canvas of its own above the graph: names, stances, marks of a
 * relay. Labels are placed when the map is at rest (`place`) and keep their place relative to their node while it moves.
 */
export class Overlay {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #widths = new Map<string, number>();
  #palette: Palette;
  #labels: readonly Written[] = [];

  /** Null where canvases cannot be drawn on. */
  static over(container: HTMLElement, palette: Palette): Overlay | null {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    if (!context) return null;
    canvas.className = 'gv-overlay';
    container.append(canvas);
    return new Overlay(canvas, context, palette);
  }

  private constructor(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, palette: Palette) {
    this.#canvas = canvas;
    this.#context = context;
    this.#palette = palette;
  }

  setPalette(palette: Palette): void {
    this.#palette = palette;
    this.#widths.clear();
  }

  remove(): void {
    this.#canvas.remove();
  }

  /** The labels at rest, boxes in pixels from the centre of their node. */
  labels(): readonly Written[] {
    return this.#labels;
  }

  place(state: MapState, viewport: Viewport, chosen: string | null): void {
    const { graph, view } = state;
    const texts = new Map<number, readonly LabelText[]>();
    const strong = (node: number) => graph.ids[node] === chosen || rankOf(at(view.degree, node)) === 4;
    const own = graph.index.get(chosen ?? '');
    const near = new Set(own === undefined ? [] : [own, ...neighbours(graph, own, view.edges)]);
    const requests: LabelRequest[] = [];
    for (let node = 0; node < graph.ids.length; node++) {
      if (!isDrawn(state, node)) continue;
      const variants = labelTexts(state, node, near.has(node));
      texts.set(node, variants);
      const marked = graph.ids[node] === chosen ? 7 : 2.5;
      requests.push({
        key: node,
        x: at(graph.x, node) * viewport.zoom + viewport.pan.x,
        y: at(graph.y, node) * viewport.zoom + viewport.pan.y,
        radius: radiusOf(state, node) * viewport.zoom * viewport.scale + marked,
        importance:
          (graph.ids[node] === chosen ? 1e6 : 0) +
          (at(graph.flags, node) & nodeFlags.centre ? 1e5 : 0) +
          at(view.degree, node) +
          (near.has(node) ? 6 : 0) +
          (at(graph.flags, node) & nodeFlags.ours ? 0.5 : 0),
        must: node === own ? 2 : near.has(node) || rankOf(at(view.degree, node)) >= 3 ? 1 : 0,
        variants: variants.map(({ name, plus, sub }) => ({
          width: Math.max(this.#width(name + plus, strong(node)), this.#width(sub, false)) + 2,
          height: sub ? 2 * line + 2 : line + 2,
        })),
      });
    }
    const room = { width: this.#canvas.clientWidth, height: this.#canvas.clientHeight };
    this.#labels = placeLabels(requests, room).map((placed) => ({
      id: graph.ids[placed.key] ?? '',
      placed,
      text: texts.get(placed.key)?.[placed.variant] as LabelText,
      strong: strong(placed.key),
    }));
  }

  #font(strong: boolean): string {
    return `${strong ? 600 : 400} ${fontSize}px ${this.#palette.font}`;
  }

  #width(text: string, strong: boolean): number {
    if (text === '') return 0;
    const key = strong ? `*${text}` : text;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#context.font = this.#font(strong);
    const { width } = this.#context.measureText(text);
    this.#widths.set(key, width);
    return width;
  }

  draw(
    state: MapState,
    viewport: Viewport,
    chosen: string | null,
    spot: (node: number) => { x: number; y: number } | null,
  ): void {
    const ratio = Math.min(2, devicePixelRatio || 1);
    const { clientWidth, clientHeight } = this.#canvas;
    const [width, height] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)];
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
    }
    const context = this.#context;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, clientWidth, clientHeight);
    context.lineJoin = 'round';
    const { graph } = state;
    const marks = Math.min(1, Math.max(0.62, viewport.zoom * 1.3));
    for (let node = 0; node < graph.ids.length; node++) {
      const place = isDrawn(state, node) ? spot(node) : null;
      if (!place || place.x < -20 || place.y < -20 || place.x > clientWidth + 20 || place.y > clientHeight + 20)
        continue;
      const radius = radiusOf(state, node) * viewport.zoom * viewport.scale;
      if (at(graph.flags, node) & nodeFlags.relay)
        this.#cross(place, radius, Boolean(at(graph.flags, node) & nodeFlags.ours));
      const off = graph.ids[node] === chosen ? 7 : 3;
      const stance = at(graph.stance, node);
      if (stance !== noStance && radius > 3)
        this.#stance(stance, place.x + radius + off, place.y - radius - off + 2, marks);
    }
    context.textBaseline = 'alphabetic';
    for (const label of this.#labels) {
      // Nodes may have come and gone since the labels were placed: their positions in the columns with them.
      const node = graph.index.get(label.id);
      const place = node !== undefined && isDrawn(state, node) ? spot(node) : null;
      if (node !== undefined && place) this.#text(state, node, label, place);
    }
  }

  #cross({ x, y }: { x: number; y: number }, radius: number, ours: boolean): void {
    const arm = Math.min(4.2, radius * 0.62);
    const context = this.#context;
    context.strokeStyle = ours ? this.#palette.surface : this.#palette.accent;
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(x - arm, y);
    context.lineTo(x + arm, y);
    context.moveTo(x, y - arm);
    context.lineTo(x, y + arm);
    context.stroke();
  }

  #stance(stance: number, x: number, y: number, size: number): void {
    const context = this.#context;
    context.save();
    context.translate(x, y);
    context.scale(size, size);
    this.#stanceAtOrigin(stance);
    context.restore();
  }

  #stanceAtOrigin(stance: number): void {
    const context = this.#context;
    context.beginPath();
    const shapes = triangle[stance as keyof typeof triangle] as readonly (readonly number[])[] | undefined;
    for (const [ax, ay, bx, by, cx, cy] of (shapes ?? []) as readonly [
      number,
      number,
      number,
      number,
      number,
      number,
    ][]) {
      context.moveTo(ax, ay);
      context.lineTo(bx, by);
      context.lineTo(cx, cy);
      context.closePath();
    }
    context.strokeStyle = this.#palette.surface;
    if (shapes) {
      context.lineWidth = 2.5;
      context.stroke();
      context.fillStyle = stance > 0 ? this.#palette.for : this.#palette.against;
      context.fill();
      return;
    }
    context.arc(0, 0, 3.8, 0, 2 * Math.PI);
    context.lineWidth = 4.5;
    context.stroke();
    context.fillStyle = this.#palette.surface;
    context.fill();
    context.strokeStyle = this.#palette['ink-3'];
    context.lineWidth = 1.8;
    context.stroke();
  }

  #text({ graph }: MapState, node: number, { placed, text, strong }: Written, place: { x: number; y: number }): void {
    const context = this.#context;
    const [left, top] = [place.x + placed.dx + 1, place.y + placed.dy];
    const room = placed.width - 2;
    const start = (width: number) =>
      left + (placed.align === 'left' ? 0 : placed.align === 'right' ? room - width : (room - width) / 2);
    const write = (words: string, x: number, y: number, colour: string, weight: boolean) => {
      context.font = this.#font(weight);
      context.strokeStyle = this.#palette.surface;
      context.lineWidth = 3.5;
      context.strokeText(words, x, y);
      context.fillStyle = colour;
      context.fillText(words, x, y);
    };
    const flags = at(graph.flags, node);
    const organisation = mapKinds[at(graph.kind, node)] === 'Organisation';
    const colour =
      flags & nodeFlags.ours ? this.#palette.accent : organisation ? this.#palette['ink-2'] : this.#palette.ink;
    const x = start(this.#width(text.name + text.plus, strong));
    write(text.name, x, top + 12.5, colour, strong);
    if (text.plus) write(text.plus, x + this.#width(text.name, strong), top + 12.5, this.#palette['ink-3'], false);
    if (text.sub)
      write(text.sub, start(this.#width(text.sub, false)), top + 12.5 + line, this.#palette['ink-3'], false);
  }
}
