import { zipSync } from 'fflate';
import { withoutTimes } from './neutral-file.ts';
import { partsOf } from './testing/parts.ts';

const archive = (mtime: string): Uint8Array =>
  zipSync({ 'a.xml': [new TextEncoder().encode('<a/>'), { mtime }], 'b/c.xml': [new Uint8Array(300), { mtime }] });

describe('an archive without times', () => {
  it('is the same whenever it was made, and still opens', () => {
    const early = withoutTimes(archive('2001-02-03T04:05:06'));
    expect(withoutTimes(archive('2031-12-11T10:09:08'))).toEqual(early);
    expect([...partsOf(early).keys()]).toEqual(['a.xml', 'b/c.xml']);
  });

  it.each([0, 10, 400])('refuses %d bytes that are no archive', (size) => {
    expect(() => withoutTimes(new Uint8Array(size))).toThrow('Unexpected zip structure');
  });

  it('refuses an archive whose directory was cut', () => {
    const whole = archive('2001-02-03T04:05:06');
    whole.fill(0, whole.length - 120, whole.length - 22);
    expect(() => withoutTimes(whole)).toThrow('Unexpected zip structure');
  });
});
