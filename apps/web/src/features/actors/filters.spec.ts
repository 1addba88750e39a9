import { Address, filterOf, isFiltered, monthsBefore, sortOf } from './filters.ts';

const id = '11111111-1111-4111-8111-111111111111';
const read = (address: object) => Address.parse(address);

describe('the address of the table', () => {
  it('leaves nobody out when it says nothing', () => {
    expect(filterOf(read({}))).toEqual({});
    expect(isFiltered(read({}))).toBe(false);
    expect(sortOf(read({}))).toBe('name');
  });

  it('says each condition', () => {
    const address = read({
      q: ' lefè ', type: 'Person', chez: id, sous: id, mandat: 'true', relais: 'true', pole: 'true', vu: '6', pasvu: '12',
      marquage: '0', pays: 'FR', enjeu: id, tri: 'vu',
    }); // prettier-ignore
    expect(filterOf(address, '2026-11-24')).toEqual({
      text: 'lefè', kinds: ['Person'], at: id, under: id, hatted: true, relay: true, ours: true, seenSince: '2026-05-24',
      notSeenSince: '2025-11-24', level: 0, country: 'FR', issue: id,
    }); // prettier-ignore
    expect(sortOf(address)).toBe('seen');
  });

  it('takes several kinds, and a stance column for no condition', () => {
    expect(filterOf(read({ type: ['Person', 'Committee'] })).kinds).toEqual(['Person', 'Committee']);
    expect(isFiltered(read({ enjeu: id }))).toBe(false);
  });

  it('counts a flag that is switched off as left out', () => {
    expect(filterOf(read({ mandat: 'false', relais: 'false' }))).toEqual({});
  });
});

describe('months before a day', () => {
  it.each([
    [1, '2026-11-24', '2026-10-24'],
    [6, '2026-03-15', '2025-09-15'],
    [1, '2026-03-31', '2026-02-28'],
    [12, '2024-02-29', '2023-02-28'],
    [24, '2026-01-01', '2024-01-01'],
  ])('%i before %s is %s', (count, day, before) => {
    expect(monthsBefore(count, day)).toBe(before);
  });
});
