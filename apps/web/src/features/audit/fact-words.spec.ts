import { factName, factValue } from './fact-words.ts';

describe('the facts of an entry of the log', () => {
  it('are called in the language of the reader', () => {
    expect([factName('means', 'fr'), factName('means', 'en')]).toEqual(['moyen', 'means']);
  });

  it('have values in words, those of closed lists by their list, and several one after the other', () => {
    expect(factValue('means', 'password+totp', 'fr')).toBe('mot de passe, code du téléphone');
    expect(factValue('role', 'data_officer', 'fr')).toBe('délégué à la protection des données');
    expect(factValue('again', 'true', 'fr')).toBe('oui');
  });

  it('leave a text that people wrote as it stands', () => {
    expect(factValue('reason', 'role of the new chair', 'fr')).toBe('role of the new chair');
    expect(factName('forgotten', 'fr')).toBe('forgotten');
  });
});
