import { AccessKey, parseAccessKey } from '@entregent/model';
import { DateText, MarkingBadge, useLanguage } from '@entregent/ui';
import { factName, factValue } from '../fact-words.ts';

const moment = /^\d{4}-\d\d-\d\d(T|$)/;

/** What accounts and circles are called, by their ids. */
export type Names = ReadonlyMap<string, string>;

/**
 * The facts of an entry, as the act told them: markings as badges, moments as dates, accounts and circles by name, the
 * rest as words.
 */
export function EntryFacts({ detail, names }: { readonly detail: string; readonly names: Names }) {
  const language = useLanguage();
  const facts = Object.entries(JSON.parse(detail) as Readonly<Record<string, string | number | boolean | null>>);
  return (
    <span className="j-facts">
      {facts.map(
        ([fact, value]) =>
          value !== null && (
            <span key={fact}>
              <span className="e-3">{factName(fact, language)}</span>{' '}
              <Value fact={fact} text={String(value)} names={names} />
            </span>
          ),
      )}
    </span>
  );
}

interface ValueProps {
  readonly fact: string;
  readonly text: string;
  readonly names: Names;
}

function Value({ fact, text, names }: ValueProps) {
  const language = useLanguage();
  if (AccessKey.safeParse(text).success)
    return (
      <>
        <MarkingBadge access={text} quiet /> {parseAccessKey(text).circle}
      </>
    );
  if (moment.test(text)) return <DateText value={text} />;
  return names.get(text) ?? factValue(fact, text, language);
}
