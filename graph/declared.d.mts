/** The names that queries may use. */
export interface Declared {
  readonly labels: string[];
  readonly relationshipTypes: string[];
  readonly propertyKeys: string[];
}
export function declared(file?: URL): Partial<Declared>;
