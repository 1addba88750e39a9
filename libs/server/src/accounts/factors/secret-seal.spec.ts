import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SecretSeal } from './secret-seal.ts';

describe('a sealed secret', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entregent-seal-'));
  const file = join(folder, 'secrets/key');
  const seal = new SecretSeal(file);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens for its account alone, by a key that only the owner of the file reads', () => {
    const sealed = seal.seal('ada', 'JBSWY3DPEHPK3PXP');
    expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
    expect(new SecretSeal(file).open('ada', sealed)).toBe('JBSWY3DPEHPK3PXP');
    expect(() => seal.open('bob', sealed)).toThrow(expect.objectContaining({ code: 'SECRETS_KEY_MISSING' }));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('never looks the same twice, and does not open once a bit of it changed', () => {
    const sealed = seal.seal('ada', 'JBSWY3DPEHPK3PXP');
    expect(seal.seal('ada', 'JBSWY3DPEHPK3PXP')).not.toBe(sealed);
    const bytes = Buffer.from(sealed.slice('sealed:'.length), 'base64url');
    bytes[bytes.byteLength - 1]! ^= 1;
    expect(() => seal.open('ada', `sealed:${bytes.toString('base64url')}`)).toThrow(
      expect.objectContaining({ code: 'SECRETS_KEY_MISSING' }),
    );
  });

  it('is missed with a sentence when its key is lost or was replaced, and a secret of before is given as it is', () => {
    const sealed = seal.seal('ada', 'JBSWY3DPEHPK3PXP');
    writeFileSync(file, `${Buffer.alloc(32, 7).toString('base64url')}\n`);
    expect(() => seal.open('ada', sealed)).toThrow(expect.objectContaining({ code: 'SECRETS_KEY_MISSING' }));
    rmSync(file);
    expect(() => seal.open('ada', sealed)).toThrow(expect.objectContaining({ code: 'SECRETS_KEY_MISSING' }));
    expect(seal.open('ada', 'JBSWY3DPEHPK3PXP')).toBe('JBSWY3DPEHPK3PXP');
  });
});
