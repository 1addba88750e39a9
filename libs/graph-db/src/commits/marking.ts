import { accessKey, DomainError, levelName, parseAccessKey, type Reader } from '@entregent/model';

const refuse = (fr: string, en: string, language: Reader['language']): never => {
  throw new DomainError('BAD_USER_INPUT', { issues: [{ path: ['access'], message: language === 'fr' ? fr : en }] });
};

/**
 * The marking that a record gets. One may only give a key that one holds; what joins others is marked at least as high as
 * they are (architecture 3.3); without a marking of its own it takes the default one, raised to theirs, in the narrower
 * circle.
 * @param given the marking asked for, if any
 * @param joined the keys of the ends that the record joins
 * @param byDefault the marking of the writer's circle, if any
 * @throws DomainError BAD_USER_INPUT at `access`
 */
export function markingFor(
  reader: Reader,
  given: string | undefined,
  joined: readonly string[],
  byDefault: string | undefined,
): string {
  const ends = joined.map(parseAccessKey).toSorted((a, b) => b.level - a.level);
  const key = given ?? raised(byDefault, ends) ?? '';
  if (key === '')
    refuse(
      'choisissez un marquage : sans lui, personne ne verrait la fiche',
      'choose a marking: without one nobody would see it',
      reader.language,
    );
  assertLevel(reader, key, joined);
  assertOpen(reader, key);
  return key;
}

/**
 * Nothing new is marked with a circle that is closed: what it holds stays readable, and that is all it is kept for.
 * @throws DomainError BAD_USER_INPUT at `access`
 */
export function assertOpen({ closed = [], language }: Reader, key: string): void {
  if (closed.includes(parseAccessKey(key).circle))
    refuse(
      'ce cercle est fermé : choisissez-en un autre, ou demandez à son responsable de le rouvrir',
      'this circle is closed: choose another, or ask its owner to open it again',
      language,
    );
}

/**
 * A marking is one that its writer holds, and lies no lower than what the record joins.
 * @throws DomainError BAD_USER_INPUT at `access`
 */
export function assertLevel(reader: Reader, key: string, joined: readonly string[]): void {
  const { language } = reader;
  if (!reader.access.includes(key))
    refuse('vous n’avez pas ce cercle ou ce niveau', 'you do not hold this circle or level', language);
  const least = Math.max(0, ...joined.map((end) => parseAccessKey(end).level));
  if (parseAccessKey(key).level < least)
    refuse(
      `au moins TLP:${levelName(least)}, comme ce qu’elle relie`,
      `at least TLP:${levelName(least)}, like what it joins`,
      language,
    );
}

function raised(byDefault: string | undefined, ends: readonly { circle: string; level: number }[]): string | undefined {
  const base = byDefault === undefined ? ends[0] : parseAccessKey(byDefault);
  if (!base) return undefined;
  const narrower = ends.find(({ circle }) => circle !== base.circle && circle !== 'cluster');
  const level = Math.max(base.level, ends[0]?.level ?? 0);
  return accessKey(narrower?.circle ?? base.circle, level);
}
