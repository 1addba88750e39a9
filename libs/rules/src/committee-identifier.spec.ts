import fc from 'fast-check';
import iso from '../test/iso-references.json' with { type: 'json' };
import { canonicalCommittee, committeeKey, parseCommitteeIdentifier } from './committee-identifier.ts';

const canonical = (reference: string) => {
  const parsed = parseCommitteeIdentifier(reference);
  return parsed && canonicalCommittee(parsed);
};

const casing = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toLowerCase(),
);
const spacing = fc.constantFrom(
  (text: string) => text.replaceAll('/', ' / '),
  (text: string) => text.replace(/ (\d+)/g, '$1'),
);

describe('a reference of a committee', () => {
  it('is understood for all 785 committees of ISO Open Data', () => {
    expect(iso.references.length).toBe(785);
    expect(iso.references.filter((reference) => !parseCommitteeIdentifier(reference))).toEqual([]);
  });

  it('keeps the committees of ISO apart: as many keys as references', () => {
    expect(new Set(iso.references.map(committeeKey)).size).toBe(785);
  });

  it('is written as ISO writes it, except where ISO itself is not uniform', () => {
    const other = iso.references.filter((reference) => canonical(reference) !== reference);
    expect(other).toEqual(['ISO/IEC/JTC 4']);
  });

  it.each([
    ['iso tc 20 sc 1', 'ISO/TC 20/SC 1'],
    ['ISO/IEC/JTC 4', 'ISO/IEC JTC 4'],
    ['CEN/TC442', 'CEN/TC 442'],
    ['cen tc 442 wg 3', 'CEN/TC 442/WG 3'],
    ['CEN-CLC/JTC 21', 'CEN/CLC/JTC 21'],
    ['CEN/CENELEC JTC 21', 'CEN/CLC/JTC 21'],
    ['CLC/TC 65X', 'CLC/TC 65X'],
    ['IEC TC 86/SC 86A', 'IEC TC 86/SC 86A'],
    ['IEC SyC AAL', 'IEC SyC AAL'],
    ['ISO/TC 184/SC 4/WG 13', 'ISO/TC 184/SC 4/WG 13'],
    ['ISO/TC 154/JWG 9', 'ISO/TC 154/JWG 9'],
    ['ETSI TC CYBER', 'ETSI TC CYBER'],
    ['ETSI ISG SAI', 'ETSI ISG SAI'],
    ['AFNOR/CN IA', 'AFNOR/CN IA'],
    ['bnith cn 40', 'BNITH/CN 40'],
    ['BNITH/CN 40/GE 2', 'BNITH/CN 40/GE 2'],
    [' ISO / TC 38 ', 'ISO/TC 38'],
  ])('"%s" is canonically %s', (reference, written) => {
    expect(canonical(reference)).toBe(written);
    expect(canonical(written)).toBe(written);
  });

  it('meets under one key whichever of two bodies comes first', () => {
    expect(committeeKey('IEC/ISO JTC 3')).toBe(committeeKey('iso/iec/jtc3'));
    expect(committeeKey('ISO/TC 38')).not.toBe(committeeKey('CEN/TC 38'));
  });

  it.each(['', 'ISO', 'ISO 9001:2015', 'Textiles', 'TC 38', 'ISO/TC', 'ISO/TC 38/XX 4'])(
    'is not seen in "%s"',
    (text) => {
      expect(parseCommitteeIdentifier(text)).toBeUndefined();
      expect(committeeKey(text)).toBeUndefined();
    },
  );

  it('has the same key in any case and with any spaces', () => {
    fc.assert(
      fc.property(fc.constantFrom(...iso.references), casing, spacing, (reference, cased, spaced) => {
        expect(committeeKey(spaced(cased(reference)))).toBe(committeeKey(reference));
      }),
    );
  });
});
