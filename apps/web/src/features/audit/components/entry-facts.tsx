import { AccessKey, parseAccessKey } from '@entregent/model';
import { DateText, MarkingBadge, useLanguage } from '@entregent/ui';
import { useAuditChoices } from '../api/audit-queries.ts';
import { factName, factValue } from '../fact-words.ts';

const moment = /^\d{4}-\d\d-\d\d(T|$)/;

/**
 * The facts of an entry, as the act told them: markings as badges, moments as dates, accounts and circles by name, the
 * rest as words.
 */
export function EntryFacts({ detail }: { readonly detail: string }) {
  const language = useLanguage();
  const facts = Object.entries(JSON.parse(detail) as Readonly<Record<string, string | number | boolean | null>>);
  return (
    <span className="j-facts">
      {facts.map(
        ([fact, value]) =>
          value !== null && (
            <span key={fact}>
              <span className="e-3">{factName(fact, language)}</span> <Value fact={fact} text={String(value)} />
            </span>
          ),
      )}
    </span>
  );
}

function Value({ fact, text }: { readonly fact: string; readonly text: string }) {
  const language = useLanguage();
  const { data } = useAuditChoices();
  if (AccessKey.safeParse(text).success)
    return (
      <>
        <MarkingBadge access={text} quiet /> {parseAccessKey(text).circle}
      </>
    );
  if (moment.test(text)) return <DateText value={text} />;
  const named = [...(data?.people ?? []), ...(data?.circles ?? [])].find(({ id }) => id === text);
  return named?.label ?? factValue(fact, text, language);
}
