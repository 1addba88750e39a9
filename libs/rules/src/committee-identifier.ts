/** A reference of a committee, taken apart (grammar of the bodies: domain reference on standardisation, B.5). */
export interface CommitteeIdentifier {
  /** One or two bodies, `ISO/IEC`; CENELEC is written `CLC`. */
  readonly publisher: string;
  /** Kind of the committee itself: TC, JTC, PC, SyC, CN … */
  readonly kind: string;
  /** Number or name within the body: `442`, `65X`, `BDC`. */
  readonly number: string;
  /** Number of the subcommittee. */
  readonly subcommittee: string | null;
  /** Working or other group below: kind and number. */
  readonly group: { readonly kind: string; readonly number: string } | null;
}

const publishers = 'ISO|IEC|CEN|CENELEC|CLC|ETSI|AFNOR';
// The French sector bureaux are many and change: any code will do before the "CN" of a national mirror committee.
const bureaux = '[A-Z]{2,8}(?=[/ ]CN )';
const kinds = 'JTC|TC|PC|SYC|JSYC|WS|BTTF|BT|SR|CN|ISG|EP|TMBG';
const groups = 'JWG|WG|GE|AHG|AG|CAG|SG|TF|PT|MT|JAG|CSC';

const grammar = new RegExp(
  `^(?<publisher>(?:${publishers})(?:[/ -](?:${publishers}))?|${bureaux})[/ ](?<kind>${kinds}) ?(?<number>[\\dA-Z][\\dA-Z.-]*(?: [A-Z]{2,})*?)` +
    `(?:[/ ]SC ?(?<sub>\\d+[A-Z]?|\\d*[A-Z]))?(?:[/ ](?<group>${groups}) ?(?<groupNumber>[\\dA-Z]+))?$`,
);

const writtenKinds: Readonly<Record<string, string>> = { SYC: 'SyC', JSYC: 'JSyC' };

/** The parts of a reference in any usual spelling; undefined when it is not one of the grammar's. */
export function parseCommitteeIdentifier(reference: string): CommitteeIdentifier | undefined {
  const text = reference
    .trim()
    .toUpperCase()
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .replace(/[‐-―]/g, '-');
  const parts = grammar.exec(text)?.groups;
  if (!parts) return undefined;
  const { publisher = '', kind = '', number = '', sub, group, groupNumber } = parts;
  return {
    publisher: publisher.replace(/[ -]/g, '/').replaceAll('CENELEC', 'CLC'),
    kind: writtenKinds[kind] ?? kind,
    number,
    subcommittee: sub ?? null,
    group: group !== undefined && groupNumber !== undefined ? { kind: group, number: groupNumber } : null,
  };
}

// A single body is joined to its committee by a slash, two bodies by a space: "ISO/TC 38", "ISO/IEC JTC 1". CEN and
// CENELEC keep the slash, and IEC and ETSI write a space.
const join = (publisher: string): string => {
  if (publisher.startsWith('CEN/') || publisher.startsWith('CLC/')) return '/';
  return publisher.includes('/') || publisher === 'IEC' || publisher === 'ETSI' ? ' ' : '/';
};

/** How the body itself writes the reference: `iso tc 20 sc 1` gives `ISO/TC 20/SC 1`. */
export function canonicalCommittee(identifier: CommitteeIdentifier): string {
  const { publisher, kind, number, subcommittee, group } = identifier;
  return (
    `${publisher}${join(publisher)}${kind} ${number}` +
    (subcommittee === null ? '' : `/SC ${subcommittee}`) +
    (group === null ? '' : `/${group.kind} ${group.number}`)
  );
}

/**
 * One key for every spelling of a reference, to compare by: two bodies in alphabetical order, so that `IEC/ISO JTC 3`
 * and `ISO/IEC/JTC 3` meet. Undefined for what is not a reference.
 */
export function committeeKey(reference: string): string | undefined {
  const parsed = parseCommitteeIdentifier(reference);
  if (!parsed) return undefined;
  const publisher = parsed.publisher.split('/').sort().join('/');
  return canonicalCommittee({ ...parsed, publisher })
    .toLowerCase()
    .replace(/[/ ]/g, ' ');
}
