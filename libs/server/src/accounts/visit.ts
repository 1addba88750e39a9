import { networkOf } from './guesses.ts';
import { deviceOf } from './device.ts';
import { hashOf } from './account.ts';

/** Where a request to sign in comes from, as its HTTP headers tell it. */
export interface Visit {
  readonly address: string;
  readonly userAgent?: string | undefined;
  /** Secret of the cookie that a device keeps after a sign-in. */
  readonly device?: string | undefined;
  /** Secret of the session that the browser had until now. */
  readonly session?: string | undefined;
}

const hashOrNone = (secret: string | undefined) => (secret === undefined ? '' : hashOf(secret));

/** What is kept or counted of a visit: no secret, no version of a browser. */
export const factsOf = ({ address, userAgent, device, session }: Visit) => ({
  network: networkOf(address),
  words: deviceOf(userAgent),
  device: hashOrNone(device),
  session: hashOrNone(session),
});
