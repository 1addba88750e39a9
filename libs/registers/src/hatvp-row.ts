import { z } from 'zod';

const text = z.string().nullish();

const Someone = z.object({ civilite: text, nom: z.string().min(1), prenom: text, fonction: text });

const Other = z.object({
  denomination: z.string().min(1),
  identifiantNational: text,
  typeIdentifiantNational: text,
  /** `DD-MM-YYYY HH:MM`, in extracts since 2018. */
  dateAjout: text,
  dateDesactivation: text,
});

const list = <S extends z.ZodType>(item: S) => z.array(item).nullish();

/** One interest representative of the register; contact fields and declared activities are not read. */
export const HatvpRow = z.object({
  denomination: z.string().min(1),
  identifiantNational: z.string().min(1),
  typeIdentifiantNational: text,
  nomUsage: text,
  nomUsageHatvp: text,
  sigleHatvp: text,
  pays: text,
  lienSiteWeb: text,
  categorieOrganisation: z.object({ code: text }).nullish(),
  activites: z.object({ listSecteursActivites: list(z.object({ label: text })) }).nullish(),
  dirigeants: list(Someone),
  collaborateurs: list(Someone),
  clients: list(Other),
  affiliations: list(Other),
});
export type HatvpRow = z.output<typeof HatvpRow>;
export type HatvpPerson = z.output<typeof Someone>;
export type HatvpOther = z.output<typeof Other>;

/**
 * Categories of the register. "Syndicat" counts employers' syndicates and farmers' unions far more than unions of
 * employees, so it is read as a federation.
 */
export const hatvpKinds: Readonly<Record<string, string>> = {
  SOCOM: 'company',
  SOCIV: 'company',
  EPAIC: 'company',
  ORPRO: 'federation',
  SYNDI: 'federation',
  CHAMCO: 'authority',
  ASSOC: 'association',
  FONDA: 'association',
  AUONG: 'association',
  COCAB: 'consultancy',
  COIND: 'consultancy',
  AVCAB: 'consultancy',
  AVIND: 'consultancy',
};

/** `09-09-2020 16:01` as `2020-09-09`; undefined for anything else. */
export const hatvpDay = (value: string | null | undefined): string | undefined => {
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})\b/.exec(value ?? '') ?? [];
  return day === undefined ? undefined : `${year}-${month}-${day}`;
};
