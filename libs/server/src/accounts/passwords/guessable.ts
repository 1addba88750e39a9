/** Passwords that many people have, and the rows of keyboards. */
export interface Known {
  readonly passwords: ReadonlySet<string>;
  /** Neighbouring keys, each row also backwards. */
  readonly rows: readonly string[];
}

const LONGEST_PIECE = 24;
const FEW = 2;

const signs = '@43€1!0$57';
const letters = 'aaeeiiosst';

/** Small letters without accents. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
/** `p@ssw0rd` as it is meant. */
const spelled = (text: string): string => text.replace(/[@43€1!0$57]/g, (sign) => letters[signs.indexOf(sign)] ?? sign);

/** `abcabcabc` is `abc`: saying a thing again adds nothing. */
function once(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1)
    if (text.length % length === 0 && text.slice(0, length).repeat(text.length / length) === text)
      return text.slice(0, length);
  return text;
}

/** `aaaa`, `1234`, `hgfe`: each sign follows from the one before. */
function isRun(piece: string): boolean {
  if (piece.length < 3) return false;
  const step = piece.charCodeAt(1) - piece.charCodeAt(0);
  if (Math.abs(step) > 1) return false;
  for (let at = 1; at < piece.length; at += 1)
    if (piece.charCodeAt(at) - piece.charCodeAt(at - 1) !== step) return false;
  return true;
}

/** How much a piece adds to what must be guessed; undefined for one that nobody guesses. */
function weightOf(piece: string, before: string | undefined, { passwords, rows }: Known): number | undefined {
  if (/^(?:19|20)\d\d$/.test(piece)) return 0;
  if (/^[\s\p{P}\p{S}]$/u.test(piece) && /[\p{L}\p{N}]/u.test(before ?? '')) return 0;
  if (isRun(piece) || (piece.length >= 3 && passwords.has(piece))) return 1;
  return piece.length >= 4 && rows.some((row) => row.includes(piece)) ? 1 : undefined;
}

/** The least weight of the known pieces that make up a text; Infinity when some part is of no known piece. */
function leastWeight(text: string, known: Known): number {
  const least = [0, ...Array.from({ length: text.length }, () => Infinity)];
  for (let end = 1; end <= text.length; end += 1)
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start += 1) {
      const before = least[start] ?? Infinity;
      if (before > FEW) continue;
      const weight = weightOf(text.slice(start, end), text[start - 1], known);
      if (weight !== undefined) least[end] = Math.min(least[end] ?? Infinity, before + weight);
    }
  return least[text.length] ?? Infinity;
}

/** Without the numbers and signs at either end: they are the first thing that is tried around a known password. */
const undecorated = (text: string): string => text.replace(/^[^\p{L}]{1,8}/u, '').replace(/[^\p{L}]{1,8}$/u, '');

/**
 * Whether a password is made of at most two pieces that are tried first: common passwords, rows of a keyboard, runs and
 * repetitions, whatever years and signs stand around them. `Motdepasse-2026!` and `azertyazertyazerty` are; four words taken
 * at random are not. This is a refusal of known choices, not a rule of composition.
 */
export function isGuessable(password: string, known: Known): boolean {
  const plain = folded(password);
  return [plain, spelled(plain)].map(once).some((text) => {
    const bare = once(undecorated(text));
    return text.length < 3 || [text, ...(bare.length < 3 ? [] : [bare])].some((one) => leastWeight(one, known) <= FEW);
  });
}
