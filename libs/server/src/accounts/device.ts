type Names = readonly (readonly [pattern: RegExp, name: string])[];

// The order matters: most browsers also claim to be the ones before them in history.
const browsers: Names = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
];
const systems: Names = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\b(?:Macintosh|Mac OS X)\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const named = (text: string, names: Names) => names.find(([pattern]) => pattern.test(text))?.[1];

/**
 * A device in the words of a person, `Firefox · Windows`, from what its browser says of itself; null when it says nothing
 * known. No version, no address: enough to tell one's own devices apart, and no more is kept.
 */
export function deviceOf(userAgent: string | undefined): string | null {
  const text = (userAgent ?? '').slice(0, 500);
  const words = [named(text, browsers), named(text, systems)].filter((word) => word !== undefined);
  return words.length > 0 ? words.join(' · ') : null;
}
