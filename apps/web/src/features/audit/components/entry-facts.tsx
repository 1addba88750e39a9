import { AccessKey, parseAccessKey } from '@entregent/model';
import { DateText, MarkingBadge, useLanguage } from '@entregent/ui';
import { factWords } from '../fact-words.ts';

const moment = /^\d{4}-\d\d-\d\dT/;

/** The facts of an entry, as the act told them: markings as badges, moments as dates, the rest as words. */
export function EntryFacts({ detail }: { readonly detail: string }) {
  const language = useLanguage() === 'fr' ? 0 : 1;
  const facts = Object.entries(JSON.parse(detail) as Readonly<Record<string, unknown>>);
  const word = (text: string) => factWords[text]?.[language] ?? text;
  return (
    <span className="j-facts">
      {facts.map(([key, value]) => (
        <span key={key}>
          <span className="e-3">{word(key)}</span> <Value text={String(value)} word={word} />
        </span>
      ))}
    </span>
  );
}

function Value({ text, word }: { readonly text: string; readonly word: (text: string) => string }) {
  if (AccessKey.safeParse(text).success)
    return (
      <>
        <MarkingBadge access={text} quiet /> {parseAccessKey(text).circle}
      </>
    );
  return moment.test(text) ? <DateText value={text} /> : word(text);
}
