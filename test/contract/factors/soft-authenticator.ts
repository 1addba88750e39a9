import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const base64url = (data: Buffer) => data.toString('base64url');

/** The head of a CBOR item (RFC 8949, 3): its major type and a small argument. */
const head = (major: number, argument: number): Buffer =>
  argument < 24
    ? Buffer.from([(major << 5) | argument])
    : argument < 256
      ? Buffer.from([(major << 5) | 24, argument])
      : Buffer.from([(major << 5) | 25, argument >> 8, argument & 255]);
const integer = (value: number) => (value < 0 ? head(1, -1 - value) : head(0, value));
const bytes = (value: Buffer) => Buffer.concat([head(2, value.length), value]);
const text = (value: string) => Buffer.concat([head(3, value.length), Buffer.from(value)]);
const map = (...pairs: readonly (readonly [Buffer, Buffer])[]) =>
  Buffer.concat([head(5, pairs.length), ...pairs.flat()]);

const flag = { present: 1, verified: 4, credential: 64 } as const;

interface Options {
  readonly challenge: string;
  readonly rp?: { readonly id?: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
}

/** What may be wrong with an answer. */
export interface Twist {
  readonly origin?: string;
  readonly rpId?: string;
  readonly verified?: boolean;
  readonly counter?: number;
  readonly handle?: string;
}

/** A passkey in software, as far as a server can tell: ES256, without attestation (WebAuthn level 3, 6 and 8.7). */
export class SoftAuthenticator {
  readonly id = randomBytes(32);
  readonly #key: KeyObject;
  readonly #public: { readonly x?: string; readonly y?: string };
  readonly #origin: string;
  #handle = '';
  #counter = 0;

  constructor(origin: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#key = privateKey;
    this.#public = publicKey.export({ format: 'jwk' });
    this.#origin = origin;
  }

  /** The answer to the options of a registration. */
  register({ challenge, rp, user }: Options, twist: Twist = {}) {
    this.#handle = user?.id ?? '';
    const { x = '', y = '' } = this.#public;
    const key = map(
      [integer(1), integer(2)],
      [integer(3), integer(-7)],
      [integer(-1), integer(1)],
      [integer(-2), bytes(Buffer.from(x, 'base64url'))],
      [integer(-3), bytes(Buffer.from(y, 'base64url'))],
    );
    const length = Buffer.from([0, this.id.length]);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, key]);
    const data = this.#data(rp?.id ?? '', flag.credential, twist, credential);
    const attestation = map([text('fmt'), text('none')], [text('attStmt'), map()], [text('authData'), bytes(data)]);
    return this.#answer({
      clientDataJSON: base64url(this.#client('webauthn.create', challenge, twist)),
      attestationObject: base64url(attestation),
    });
  }

  /** The answer to the options of a sign-in. */
  sign({ challenge, rpId = '' }: Options, twist: Twist = {}) {
    this.#counter += 1;
    const data = this.#data(rpId, 0, twist);
    const client = this.#client('webauthn.get', challenge, twist);
    return this.#answer({
      clientDataJSON: base64url(client),
      authenticatorData: base64url(data),
      signature: base64url(sign('sha256', Buffer.concat([data, sha256(client)]), this.#key)),
      userHandle: twist.handle ?? this.#handle,
    });
  }

  #client(type: string, challenge: string, { origin = this.#origin }: Twist): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  #data(rpId: string, flags: number, twist: Twist, credential = Buffer.alloc(0)): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(twist.counter ?? this.#counter);
    const all = flags | flag.present | ((twist.verified ?? true) ? flag.verified : 0);
    return Buffer.concat([sha256(twist.rpId ?? rpId), Buffer.from([all]), counter, credential]);
  }

  #answer<R>(response: R) {
    const id = base64url(this.id);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}
