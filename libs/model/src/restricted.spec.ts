import { bearsRestrictedMention } from './restricted.ts';
import { Source } from './evidence.ts';
import { createInputOf, updateInputOf } from './entity.ts';
import { check } from './validate.ts';

describe('the mark Diffusion Restreinte', () => {
  it.each([
    'DIFFUSION RESTREINTE',
    'Diffusion Restreinte',
    '*** DIFFUSION RESTREINTE ***',
    '[Diffusion restreinte]',
    'DIFFUSION RESTREINTE – SPÉCIAL FRANCE',
    'Note de service\n\n   DIFFUSION RESTREINTE\n\nObjet : essais',
    'DIFFUSION RESTREINTE – Note sur les fibres',
    'Note sur les fibres (DIFFUSION RESTREINTE)',
    'DR',
    '[DR]',
    '- DR -',
    'DIFFUSION\u00A0RESTREINTE',
    'ＤＩＦＦＵＳＩＯＮ ＲＥＳＴＲＥＩＮＴＥ',
    'DIF\u200BFUSION RESTREINTE',
  ])('is seen in %j', (text) => {
    expect(bearsRestrictedMention(text)).toBe(true);
  });

  it.each([
    'La mention Diffusion Restreinte est régie par l’IGI 1300.',
    'Il porte la mention « DIFFUSION RESTREINTE »',
    'Le document est à diffusion restreinte, dit-il',
    'Dr Martin',
    'DR Martin, directeur régional',
    'La DR Bretagne a répondu',
    'une liste de diffusion restreinte aux membres',
  ])('is not seen in %j, which only speaks of it or means something else', (text) => {
    expect(bearsRestrictedMention(text)).toBe(false);
  });

  it.each(['title', 'publisher', 'licence', 'note'])(
    'refuses the %s of a source that bears it, saying what to do',
    (field) => {
      const input = { title: 'Rapport', [field]: 'DIFFUSION RESTREINTE' };
      expect(check(createInputOf(Source), input, 'fr')).toMatchObject({
        ok: false,
        issues: [{ path: [field], message: expect.stringContaining('Rien n’en est gardé ici') as string }],
      });
    },
  );
});

describe('a business secret', () => {
  const secret = { title: 'Rapport', businessSecret: true };

  it('is refused without its reason, then without its owner', () => {
    const reasoned = { ...secret, secretReason: 'coûts de revient' };
    expect(check(createInputOf(Source), secret, 'en')).toMatchObject({ issues: [{ path: ['secretReason'] }] });
    expect(check(createInputOf(Source), reasoned, 'en')).toMatchObject({ issues: [{ path: ['secretOwner'] }] });
    expect(check(createInputOf(Source), { ...reasoned, secretOwner: 'Filature' }, 'en').ok).toBe(true);
  });

  it('is not emptied of its reason by a change that keeps it one', () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const change = { id, version: 1, businessSecret: true };
    expect(check(updateInputOf(Source), { ...change, secretReason: null }, 'en').ok).toBe(false);
    expect(check(updateInputOf(Source), change, 'en').ok).toBe(true);
    expect(check(updateInputOf(Source), { id, version: 1, businessSecret: false, secretReason: null }, 'en').ok).toBe(
      true,
    );
  });
});
