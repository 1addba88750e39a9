import { fold, Organisation, type RecordFact } from '@entregent/model';
import { countryCode } from './countries.ts';
import { checkedFact, teller } from './facts.ts';
import { hatvpDay, hatvpKinds, type HatvpOther, type HatvpPerson, HatvpRow } from './hatvp-row.ts';
import { isSiren, properCase } from './names.ts';
import { refusal } from './refuse.ts';
import { jsonRows } from './rows.ts';
import { isRefusal, type ReadOptions, type Refusal, type Register, type Told } from './types.ts';

const about = {
  id: 'hatvp',
  labels: { fr: 'Représentants d’intérêts (HATVP)', en: 'French register of interest representatives (HATVP)' },
  attribution: {
    fr: 'Contient des informations du répertoire des représentants d’intérêts, HATVP, ODbL 1.0',
    en: 'Contains information from the register of interest representatives, HATVP, ODbL 1.0',
  },
  licence: 'ODbL 1.0',
  source: {
    title: 'Répertoire des représentants d’intérêts',
    url: 'https://www.hatvp.fr/le-repertoire/',
    publisher: 'Haute Autorité pour la transparence de la vie publique',
  },
} as const;

const tell = teller(about);
const slug = (text: string) => fold(text).replaceAll(' ', '-').slice(0, 200);
const honorifics: Readonly<Record<string, string>> = { M: 'm', MME: 'mme' };

type Identified = Pick<HatvpOther, 'denomination' | 'identifiantNational' | 'typeIdentifiantNational'>;

const key = (of: Identified): string =>
  of.identifiantNational?.trim() ? of.identifiantNational.trim() : `name:${slug(of.denomination)}`;

/** SIREN or RNA of an organisation, or why the one that the file gives is dropped. */
function numbers(of: Identified, row: number): { set: { siren?: string; rna?: string }; refused?: Refusal } {
  const number = of.identifiantNational ?? '';
  if (of.typeIdentifiantNational === 'RNA' && /^W\d{9}$/.test(number)) return { set: { rna: number } };
  if (of.typeIdentifiantNational !== 'SIREN') return { set: {} };
  if (isSiren(number)) return { set: { siren: number } };
  return {
    set: {},
    refused: refusal(
      row,
      `le SIREN de « ${of.denomination} » n’est pas valable ; l’organisation est gardée sans lui`,
      `the SIREN of "${of.denomination}" is not valid; the organisation is kept without it`,
    ),
  };
}

const website = (value: string | null | undefined) => {
  const read = Organisation.own.website.safeParse(value ?? null);
  return read.success ? read.data : null;
};

function declarant(value: HatvpRow, set: object): RecordFact {
  const labels = (value.activites?.listSecteursActivites ?? []).flatMap(({ label }) => (label ? [label] : []));
  const aliases = [value.nomUsage, value.nomUsageHatvp].filter((name): name is string => Boolean(name?.trim()));
  const acronym = value.sigleHatvp?.trim();
  return tell.record('Organisation', `hatvp:${key(value)}`, {
    name: value.denomination,
    kind: hatvpKinds[value.categorieOrganisation?.code ?? ''] ?? 'other',
    acronym: acronym && acronym.length <= 40 ? acronym : null,
    aliases: [...new Set(aliases)],
    country: countryCode(value.pays),
    website: website(value.lienSiteWeb),
    relay: false,
    sectors: [...new Set(labels)],
    ...set,
  });
}

/** People of one declarant: managers with a mandate, staff with a post; one who is both is one person. */
function* people(value: HatvpRow, origin: string, row: number): Generator<Told> {
  const told = new Map<string, boolean>();
  const ties = new Set<string>();
  function* person(of: HatvpPerson): Generator<Told, string | undefined> {
    const who = `${origin}:person:${slug(`${of.prenom ?? ''} ${of.nom}`)}`;
    const known = told.get(who);
    if (known !== undefined) return known ? who : undefined;
    const fact = checkedFact(
      tell.record('Person', who, {
        givenName: of.prenom?.trim() ? properCase(of.prenom) : null,
        familyName: properCase(of.nom),
        honorific: honorifics[of.civilite ?? ''] ?? null,
      }),
      row,
    );
    told.set(who, !isRefusal(fact));
    yield fact;
    return isRefusal(fact) ? undefined : who;
  }
  const title = (of: HatvpPerson) => (of.fonction?.trim() ? of.fonction : null);
  const once = (tie: string): boolean => !ties.has(tie) && ties.add(tie) !== undefined;
  for (const of of value.dirigeants ?? []) {
    const who = yield* person(of);
    if (!who || !once(`${who}:mandate`)) continue;
    const set = { person: who, role: 'director', within: origin, behalf: origin, title: title(of) };
    yield checkedFact(tell.record('Mandate', `${who}:mandate`, set), row);
  }
  for (const of of value.collaborateurs ?? []) {
    const who = yield* person(of);
    if (!who || !once(`${who}:employed`)) continue;
    yield checkedFact(tell.tie('EMPLOYED_BY', `${who}:employed`, who, origin, { title: title(of) }), row);
  }
}

async function* read(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<Told> {
  yield tell.source();
  const declared = new Set<string>();
  /** Organisations that others name: told at the end, when it is known that they do not declare themselves. */
  const named = new Map<string, RecordFact | undefined>();

  function* name(of: HatvpOther, row: number): Generator<Told, string | undefined> {
    const origin = `hatvp:${key(of)}`;
    if (!declared.has(origin) && !named.has(origin)) {
      const { set, refused } = numbers(of, row);
      if (refused) yield refused;
      const thin = tell.record('Organisation', origin, { name: of.denomination, kind: 'other', ...set });
      const fact = checkedFact(thin, row);
      named.set(origin, isRefusal(fact) ? undefined : fact);
      if (isRefusal(fact)) yield fact;
    }
    return declared.has(origin) || named.get(origin) ? origin : undefined;
  }

  for await (const next of jsonRows('hatvp', bytes, HatvpRow, options)) {
    if (isRefusal(next)) {
      yield next;
      continue;
    }
    const { row, value } = next;
    const origin = `hatvp:${key(value)}`;
    if (declared.has(origin)) continue;
    const { set, refused } = numbers(value, row);
    if (refused) yield refused;
    const fact = checkedFact(declarant(value, set), row);
    yield fact;
    if (isRefusal(fact)) continue;
    declared.add(origin);
    yield* people(value, origin, row);
    const told = new Set<string>();
    for (const [type, others] of [
      ['REPRESENTS', value.clients],
      ['MEMBER_OF', value.affiliations],
    ] as const) {
      for (const of of others ?? []) {
        const other = yield* name(of, row);
        const tie = `${origin}:${type === 'REPRESENTS' ? 'client' : 'affiliation'}:${key(of)}`;
        if (!other || other === origin || told.has(tie)) continue;
        told.add(tie);
        const dates = { from: hatvpDay(of.dateAjout), to: hatvpDay(of.dateDesactivation) };
        yield checkedFact(tell.tie(type, tie, origin, other, dates), row);
      }
    }
  }
  for (const [origin, fact] of named) if (fact && !declared.has(origin)) yield fact;
}

/** HATVP: organisations that represent interests, their managers and staff, their clients and affiliations. */
export const hatvpRegister: Register = { ...about, read };
