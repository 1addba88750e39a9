/** Characters that RFC 8187 asks to encode and `encodeURIComponent` leaves alone. */
const alsoEncoded = /['()*]/g;
const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** A name that no system takes for a path. */
const harmless = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * A `content-disposition` for a download (RFC 6266): an ASCII name for every client, and the name as it is written.
 * @param ascii letters, digits, hyphens and dots
 */
export const attachment = (ascii: string, name: string): string =>
  `attachment; filename="${ascii.replace(/[^\w.-]+/gu, '-')}"; filename*=UTF-8''${encodeURIComponent(harmless(name)).replace(alsoEncoded, percent)}`;
