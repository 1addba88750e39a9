import { DomainError, type ErrorCode, errorMessages, errorText } from './errors.ts';
import { keysUpTo, parseAccessKey } from './access.ts';
import { introducingTies, tieDefinition, tieTypes } from './ties.ts';

describe('an error', () => {
  it.each(Object.keys(errorMessages) as ErrorCode[])('%s has a sentence in each language', (code) => {
    expect(errorText(code, 'fr')).toMatch(/^[A-ZÀÉ].*[.}…]$/u);
    expect(errorText(code, 'en')).toMatch(/^[A-Z].*[.}…]$/u);
    expect(errorText(code, 'fr')).not.toBe(errorText(code, 'en'));
  });

  it('is filled with its details, in the language asked for', () => {
    const error = new DomainError('UNREADABLE_FILE', { reason: ['il est vide', 'it is empty'] });
    expect(errorText(error.code, 'fr', error.details)).toContain('il est vide');
    expect(errorText(error.code, 'en', error.details)).toContain('it is empty');
  });
});

describe('access keys', () => {
  it('of a membership reach up to its level, and no further', () => {
    expect(keysUpTo('pole', 2)).toEqual(['pole:0', 'pole:1', 'pole:2']);
  });

  it('are read back', () => {
    expect(parseAccessKey('dossier-recyclage:3')).toEqual({ circle: 'dossier-recyclage', level: 3 });
  });
});

describe('ties', () => {
  it('that are mutual read the same from both ends', () => {
    const mutual = tieTypes.map(tieDefinition).filter((tie) => tie.mutual === true);
    expect(mutual.map(({ saysBack }) => saysBack)).toEqual(mutual.map(({ says }) => says));
    expect(mutual.length).toBeGreaterThan(0);
  });

  it('of opposition and succession are no way of introduction', () => {
    expect(introducingTies).not.toContain('OPPOSES');
    expect(introducingTies).not.toContain('SUCCEEDS');
    expect(introducingTies).toContain('KNOWS');
  });
});
