import './network.css';
import { today as todayIn } from '@entregent/model';
import { dateInWords, PageHead, PartialDateField, type Sentence, SentenceList, useLanguage } from '@entregent/ui';
import { Button, Checkbox } from '@mantine/core';
import { IconArrowsUpDown } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { useOnScreen } from '../../app/on-screen.ts';
import { usePageSearch } from '../../app/url.ts';
import { useViewer } from '../../app/viewer.ts';
import { Marking } from '../../app/who-sees.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { type Path, type Paths, type Step, usePaths } from './api/network-queries.ts';
import { ActorPicker } from './components/actor-picker.tsx';
import { PathDrawing } from './components/path-drawing.tsx';
import { QuestionBar } from './components/question-bar.tsx';
import { texts } from './texts.ts';

const flag = z.stringbool().default(false);
const Address = z.object({
  de: z.uuid().optional(),
  a: z.uuid().optional(),
  au: z.iso.date().optional(),
  vus: flag,
  personnes: flag,
});
type Address = z.output<typeof Address>;

/** More paths than these cannot be told apart on a drawing. */
const MOST_DRAWN = 5;
const YEAR = 365 * 86_400_000;
const anyActor = ['Person', 'Organisation', 'Committee'] as const;

/** What of the found paths fits the reader's filters, with the numbers that they keep. */
function fitting(paths: readonly Path[], { vus, personnes }: Address, on: string) {
  const met = (step: Step) => step.lastMet !== null && Date.parse(on) - Date.parse(step.lastMet) < YEAR;
  return paths
    .map((path, index) => ({ path, number: index + 1 }))
    .filter(({ path: { steps } }) => !vus || steps.slice(1).every(met))
    .filter(({ path: { steps } }) => !personnes || steps.slice(1, -1).every(({ kind }) => kind === 'Person'));
}

const partsOf = ({ steps }: Path): Sentence['parts'] =>
  steps.flatMap((step, at) => [
    ...(at === 0 ? [] : [' → ']),
    { id: step.id, kind: step.kind, name: step.label, ours: step.ours },
    ...(step.how === null ? [] : [` (${step.how})`]),
  ]);

/** Ways of introduction between two actors, as sentences and as a drawing. */
export function PathsPage() {
  const t = useTexts(texts);
  const { person } = useViewer();
  const [address, setAddress] = usePageSearch(Address);
  const from = address.de ?? person ?? undefined;
  const to = address.a;
  const on = address.au ?? todayIn();
  const { data, error, isFetching } = usePaths(from, to, on);
  if (error) throw error;
  const set = (change: Partial<Address>) => setAddress(change);
  return (
    <div className="n-page">
      <QuestionBar question="between" centre={to} on={address.au}>
        {data ? (
          <>
            {t('between')} <b>{data.from.label}</b> {t('and')} <b>{data.to.label}</b>, {t('atMost')}
          </>
        ) : (
          t('chooseEnds')
        )}
      </QuestionBar>
      <div className="n-two">
        <div className="n-tell">
          <Ends data={data} on={on} person={person} onAddress={set} ends={[from, to]} />
          {data ? <Told data={data} on={on} address={address} onAddress={set} /> : <PageHead title={t('paths')} />}
          {isFetching && !data && <p role="status">{t('searching')}</p>}
        </div>
        {data && data.paths.length > 0 && <Drawn data={data} address={address} on={on} />}
      </div>
    </div>
  );
}

interface ToldProps {
  readonly data: Paths;
  readonly on: string;
  readonly address: Address;
  readonly onAddress: (change: Partial<Address>) => void;
}

function Told({ data, on, address, onAddress }: ToldProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const navigate = useNavigate();
  useOnScreen(data.paths.flatMap(({ steps }) => steps.map(({ access }) => access)));
  const found = fitting(data.paths, address, on);
  const name = data.to.label;
  const title = data.paths.length === 0 ? t('noPath', { name }) : t('pathsTo', { count: data.paths.length, name });
  return (
    <>
      <PageHead title={title} beside={<Marking access={data.to.access} quiet />} />
      {data.message && <p className="n-none">{data.message}</p>}
      {data.paths.length > 0 && (
        <>
          <div className="n-filters">
            <Checkbox
              size="xs"
              label={t('fresh')}
              checked={address.vus}
              onChange={({ currentTarget }) =>
                onAddress({ vus: currentTarget.checked || undefined } as Partial<Address>)
              }
            />
            <Checkbox
              size="xs"
              label={t('withoutBodies')}
              checked={address.personnes}
              onChange={({ currentTarget }) =>
                onAddress({ personnes: currentTarget.checked || undefined } as Partial<Address>)
              }
            />
            <span className="e-grow" />
            <span className="e-caption">{t('order')}</span>
          </div>
          {found.length === 0 && <p className="n-none">{t('filteredOut')}</p>}
          <SentenceList
            label={title}
            sentences={found.map(({ path, number }) => ({
              id: String(number),
              parts: partsOf(path),
              why: path.why,
              ask: path.ask,
            }))}
            onOpen={({ id }) => void navigate({ to: '/acteurs/$id', params: { id } })}
          />
        </>
      )}
      <p className="e-caption n-basis">{t('basis', { day: dateInWords(on, language) })}</p>
    </>
  );
}

interface EndsProps {
  readonly data: Paths | undefined;
  readonly on: string;
  readonly person: string | null;
  readonly ends: readonly [string | undefined, string | undefined];
  readonly onAddress: (change: Partial<Address>) => void;
}

/** Who stands at either end, and on which day: to ask again. */
function Ends({ data, on, person, ends: [from, to], onAddress }: EndsProps) {
  const t = useTexts(texts);
  return (
    <form className="n-ends" onSubmit={(event) => event.preventDefault()}>
      <ActorPicker
        label={t('from')}
        kinds={anyActor}
        value={data?.from ?? null}
        onChoose={(id) => onAddress({ de: id })}
      />
      <Button
        variant="default"
        aria-label={t('swap')}
        title={t('swap')}
        disabled={from === undefined || to === undefined}
        onClick={() => onAddress({ de: to, a: from })}
      >
        <IconArrowsUpDown size="1rem" aria-hidden />
      </Button>
      <ActorPicker label={t('to')} kinds={anyActor} value={data?.to ?? null} onChoose={(id) => onAddress({ a: id })} />
      <PartialDateField
        label={t('day')}
        precision="day"
        value={on}
        onChange={(day) => {
          const read = z.iso.date().safeParse(day);
          if (read.success) onAddress({ au: read.data });
        }}
      />
      {person !== null && from !== person && (
        <Button variant="subtle" onClick={() => onAddress({ de: undefined })}>
          {t('from')} : {t('me')}
        </Button>
      )}
    </form>
  );
}

function Drawn({ data, address, on }: { readonly data: Paths; readonly address: Address; readonly on: string }) {
  const t = useTexts(texts);
  const found = fitting(data.paths, address, on);
  const drawn = found.slice(0, MOST_DRAWN);
  const title = found.length > MOST_DRAWN ? t('firstDrawn', { count: MOST_DRAWN }) : t('drawn');
  return (
    <aside className="n-drawn" aria-label={title}>
      <h2>{title}</h2>
      <PathDrawing paths={drawn.map(({ path }) => path)} numbers={drawn.map(({ number }) => number)} />
      <Link className="e-link" to={'/carte' as string} search={{ autour: data.to.id, au: address.au } as never}>
        {t('onMap')}
      </Link>
    </aside>
  );
}
