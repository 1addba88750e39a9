/** What the reader does on the canvas; positions of menus are pixels of the container, those of moves map units. */
export interface CanvasEvents {
  select(id: string | null): void;
  point(id: string | null): void;
  /** Double click: asks for the neighbours of an actor. */
  open(id: string): void;
  menu(id: string, at: { readonly x: number; readonly y: number }): void;
  move(id: string, x: number, y: number): void;
}

/** A box in pixels of the container. */
export interface Box {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
