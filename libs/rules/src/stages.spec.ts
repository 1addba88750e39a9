import { phaseOf, stageTables } from './stages.ts';

const on = '2026-03-15';

describe('the phase of a stage code', () => {
  it.each([
    ['ISO', '00.60', 'preliminary'],
    ['ISO', '10.20', 'proposal'],
    ['ISO', '10.99', 'proposal'],
    ['IEC', '20.20', 'preparatory'],
    ['IEC', '32.35', 'committee'],
    ['IEC', '95.92', 'review'],
    ['CEN', '30.60', 'preparatory'],
    ['CEN', '30.99', 'committee'],
    ['ISO/IEC', '30.60', 'committee'],
    ['ISO', '4020', 'enquiry'],
    ['ISO', '50.20', 'approval'],
    ['ISO', '6060', 'publication'],
    ['ISO', '90.20', 'review'],
    ['ISO', '95.99', 'withdrawal'],
    ['IEC', '99.60', 'withdrawal'],
    ['CEN', '10.99', 'preparatory'],
    ['CEN', '40.20', 'enquiry'],
    ['CLC', '45.99', 'approval'],
    ['CEN/CLC', '60.55', 'publication'],
    ['CEN', '99.60', 'withdrawal'],
  ])('%s %s is %s', (body, code, phase) => {
    expect(phaseOf(body, code, on)).toBe(phase);
  });

  it.each([
    ['W3C', '40.20'],
    ['ISO', '45.99'],
    ['ISO', '32.35'],
    ['ISO', 'FDIS'],
    ['ISO', ''],
    ['ISO', '40.2'],
  ])('is not guessed for %s "%s"', (body, code) => {
    expect(phaseOf(body, code, on)).toBeUndefined();
  });

  it('is unknown before the first table holds', () => {
    expect(phaseOf('ISO', '40.20', '1994-12-31')).toBeUndefined();
    expect(phaseOf('ISO', '40.20', '1995-01-01')).toBe('enquiry');
  });

  it('rests on a table that says since when and after which source', () => {
    for (const { valid_from, source } of stageTables) {
      expect(valid_from).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(source.title.length * source.publisher.length).toBeGreaterThan(0);
    }
  });
});
