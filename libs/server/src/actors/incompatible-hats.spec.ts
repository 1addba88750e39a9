import { clashesAmong, type WornHat } from './incompatible-hats.ts';

let count = 0;
const hat = (role: string, more: Partial<WornHat> = {}): WornHat => ({
  id: `hat-${(count += 1)}`,
  person: 'solveig',
  place: 'tc-442',
  placeKind: 'Committee',
  role,
  capacity: null,
  behalf: null,
  from: '2024',
  until: null,
  ...more,
});
const delegate = (more: Partial<WornHat> = {}) => hat('delegate', { capacity: 'country', ...more });

describe('two hats in one committee', () => {
  it('clash when one is neutral and the other speaks for a country, for as long as both hold', () => {
    const [chair, other] = [hat('chair', { until: '2027-04-01' }), delegate({ from: '2026-03' })];
    expect(clashesAmong([chair, other])).toEqual([
      {
        hats: [chair.id, other.id],
        person: 'solveig',
        from: '2026-03',
        until: '2027-04-01',
        says: expect.arrayContaining([expect.stringContaining('neutre')]) as unknown,
        source: expect.stringContaining('ISO/IEC Directives') as unknown,
      },
    ]);
  });

  it.each(['secretary', 'convenor'])('clash for the office of %s as for the chair', (role) => {
    expect(clashesAmong([delegate(), hat(role)])).toHaveLength(1);
  });

  it('clash when nothing says in what capacity but somebody is represented', () => {
    expect(clashesAmong([hat('chair'), hat('expert', { behalf: 'mill' })])).toHaveLength(1);
  });

  it.each([
    ['one is worn in a personal capacity', [hat('chair'), hat('expert', { capacity: 'personal', behalf: 'mill' })]],
    ['both are neutral', [hat('chair'), hat('secretary')]],
    ['the committees differ', [hat('chair'), delegate({ place: 'wg-2' })]],
    ['the people differ', [hat('chair'), delegate({ person: 'etienne' })]],
    ['one ended before the other began', [hat('chair', { until: '2025-01-01' }), delegate({ from: '2025-01-01' })]],
    [
      'one ended in the year before the month of the other',
      [hat('chair', { until: '2022-01-01' }), delegate({ from: '2022-01' })],
    ],
    [
      'the place is an organisation',
      [hat('chair', { placeKind: 'Organisation' }), delegate({ placeKind: 'Organisation' })],
    ],
  ])('go together when %s', (_, hats) => {
    expect(clashesAmong(hats)).toEqual([]);
  });
});
