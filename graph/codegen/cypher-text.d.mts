export interface Piece {
  readonly kind: 'comment' | 'string' | 'name' | 'code';
  readonly text: string;
}
export function pieces(text: string): Generator<Piece>;
export function codeOf(text: string): string;
export function parametersOf(text: string): string[];
export function splitLeadingComment(source: string): { comment: string[]; text: string };
export function statementsOf(text: string): string[];
