import { DomainError, keysUpTo, type Reader } from '@entregent/model';
import { assertLevel, markingFor } from './marking.ts';

const reader: Reader = {
  user: 'u',
  person: null,
  role: 'influence_lead',
  language: 'en',
  access: [...keysUpTo('cluster', 2), ...keysUpTo('dossier', 3)],
};

describe('the marking of a new record', () => {
  it.each([
    ['the one asked for', 'dossier:3', ['cluster:1'], 'cluster:1', 'dossier:3'],
    ['the default one when it joins nothing', undefined, [], 'cluster:1', 'cluster:1'],
    ['the default one raised to what it joins', undefined, ['cluster:2'], 'cluster:1', 'cluster:2'],
    ['in the narrower circle of what it joins', undefined, ['cluster:1', 'dossier:3'], 'cluster:1', 'dossier:3'],
    ['that of what it joins when there is no default', undefined, ['dossier:1'], undefined, 'dossier:1'],
  ])('is %s', (_, given, joined, byDefault, marking) => {
    expect(markingFor(reader, given, joined, byDefault)).toBe(marking);
  });

  it.each([
    ['none can be found', undefined, []],
    ['the writer does not hold it', 'council:1', []],
    ['it lies below what the record joins', 'cluster:1', ['cluster:2']],
  ])('is refused when %s', (_, given, joined) => {
    expect(() => markingFor(reader, given, joined, undefined)).toThrow(DomainError);
  });

  it('may be given to what joins lower records', () => {
    expect(() => assertLevel(reader, 'cluster:2', ['cluster:1', 'dossier:0'])).not.toThrow();
  });
});
