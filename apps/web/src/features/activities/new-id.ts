const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const asUuid = (bytes: Uint8Array): string => {
  const own = Uint8Array.from(bytes);
  own[6] = ((own[6] ?? 0) & 0x0f) | 0x40;
  own[8] = ((own[8] ?? 0) & 0x3f) | 0x80;
  return hex(own).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** A random UUID v4; `crypto.randomUUID` is missing where a page is not served over TLS. */
export const newId = (): string => asUuid(crypto.getRandomValues(new Uint8Array(16)));

/** The same UUID each time for the same text under the same random id. */
export function derivedId(id: string, text: string): string {
  const bytes = Uint8Array.from(id.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  for (let at = 0; at < text.length; at += 1) {
    const place = at % 16;
    const unit = text.charCodeAt(at);
    bytes[place] = ((bytes[place] ?? 0) * 31 + unit + (unit >> 8) + at) & 0xff;
  }
  return asUuid(bytes);
}
