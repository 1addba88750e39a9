import { generateSync } from 'otplib';
import { newTotpSecret, stepOfCode, totpAddress } from './totp.ts';

const secret = newTotpSecret();
const now = new Date('2026-06-01T10:00:10Z');
const step = Math.floor(now.getTime() / 30_000);
const codeAt = (seconds: number) => generateSync({ secret, epoch: now.getTime() / 1000 + seconds });

describe('the code of a generator', () => {
  it('is the one of RFC 6238 for its secret', () => {
    // Appendix B of the RFC: the last six digits of its values for SHA-1, at 59 s and at 1111111109 s.
    const ofRfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(stepOfCode(ofRfc, '287082', new Date(59_000))).toBe(1);
    expect(stepOfCode(ofRfc, '081804', new Date(1_111_111_109_000))).toBe(37_037_036);
  });

  it.each([
    [-30, -1],
    [0, 0],
    [30, 1],
  ])('is known %d seconds from now by its step', (seconds, drift) => {
    expect(stepOfCode(secret, codeAt(seconds), now)).toBe(step + drift);
  });

  it.each([-60, 60, -3600])('is not known %d seconds from now', (seconds) => {
    expect(stepOfCode(secret, codeAt(seconds), now)).toBeUndefined();
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６', ' 12345'])('is not %j', (typed) => {
    expect(stepOfCode(secret, typed, now)).toBeUndefined();
  });
});

describe('the address of a generator', () => {
  it('names the product, the account and the secret, all in the form that generators read', () => {
    const address = new URL(totpAddress('ada@lisiere.example', secret));
    expect([address.protocol, address.host]).toEqual(['otpauth:', 'totp']);
    expect(decodeURIComponent(address.pathname)).toBe('/Entregent:ada@lisiere.example');
    expect(address.searchParams.get('secret')).toBe(secret);
  });

  it('holds a new secret of 160 bits each time', () => {
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(newTotpSecret());
  });
});
