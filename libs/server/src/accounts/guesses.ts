import { DomainError } from '@entregent/model';
import type { GuessRule } from './sign-in-rules.ts';

/** The guesses that still count, oldest first. */
export const withinWindow = (times: readonly number[], now: number, { window }: GuessRule): number[] =>
  times.filter((time) => time > now - window);

/**
 * From when the next guess may be evaluated, in milliseconds since 1970: at once, after the pause that follows the last one,
 * or when the oldest of a full window stops counting. It always comes: nobody can lock an account for good.
 */
export function nextGuessAt(times: readonly number[], now: number, rule: GuessRule): number {
  const counted = withinWindow(times, now, rule);
  const last = counted.at(-1);
  if (last === undefined) return now;
  const full = counted.length < rule.most ? now : (counted.at(-rule.most) ?? now) + rule.window;
  return Math.max(now, full, last + (rule.pauses[counted.length - 1] ?? 0));
}

const inWords = (seconds: number): readonly [fr: string, en: string] => {
  if (seconds <= 1) return ['dans une seconde', 'in one second'];
  if (seconds < 90) return [`dans ${seconds} secondes`, `in ${seconds} seconds`];
  const minutes = Math.ceil(seconds / 60);
  return [`dans ${minutes} minutes`, `in ${minutes} minutes`];
};

/** What a person is told whose guess was not evaluated. */
export function delayed(now: number, next: number): DomainError {
  const seconds = Math.max(1, Math.ceil((next - now) / 1000));
  return new DomainError('SIGN_IN_DELAYED', { seconds, wait: inWords(seconds) });
}

/**
 * The part of an address that one household or office shares: an IPv6 network hands out 2^64 addresses to each of its
 * members, who could take a new one for each guess.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return `${[...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
