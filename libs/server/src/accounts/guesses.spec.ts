import fc from 'fast-check';
import { delayed, networkOf, nextGuessAt } from './guesses.ts';
import { defaultSignInRules } from './sign-in-rules.ts';

const { account, address } = defaultSignInRules;

/** The moments at which guesses were evaluated, of those at which somebody tried. */
function evaluated(tries: readonly number[], rule: typeof account): number[] {
  const times: number[] = [];
  for (const at of tries) if (nextGuessAt(times, at, rule) <= at) times.push(at);
  return times;
}

const countedFrom = (times: readonly number[], from: number, window: number) =>
  times.filter((at) => at >= from && at < from + window).length;

const tries = fc
  .array(fc.integer({ min: 0, max: 3 * account.window }), { maxLength: 300 })
  .map((times) => times.toSorted((a, b) => a - b));

describe('guesses at one account', () => {
  it('never are more than the rule allows within any window, however they are spread', () => {
    fc.assert(
      fc.property(tries, fc.constantFrom(account, address), (times, rule) => {
        const counted = evaluated(times, rule);
        return counted.every((from) => countedFrom(counted, from, rule.window) <= rule.most);
      }),
    );
  });

  it('always are open again once a window has passed without any: nobody is locked out for good', () => {
    fc.assert(
      fc.property(tries, (times) => {
        const counted = evaluated(times, account);
        const later = Math.max(0, ...counted) + account.window;
        return nextGuessAt(counted, later, account) === later;
      }),
    );
  });

  it('wait longer after each', () => {
    const waits = [[0], [0, 1], [0, 1, 2], [0, 1, 2, 3]].map((times) => nextGuessAt(times, 4, account) - 4);
    expect(waits.map((wait) => Math.round(wait / 1000))).toEqual([0, 5, 20, 80]);
  });
});

describe('the delay', () => {
  it.each([
    [900, 'in one second', 'dans une seconde'],
    [20_000, 'in 20 seconds', 'dans 20 secondes'],
    [800_000, 'in 14 minutes', 'dans 14 minutes'],
  ])('of %d ms is told in words', (wait, en, fr) => {
    expect(delayed(0, wait).details['wait']).toEqual([fr, en]);
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:ffff::', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of %s is %s', (given, network) => {
    expect(networkOf(given)).toBe(network);
  });
});
