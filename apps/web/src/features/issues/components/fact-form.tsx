import { type FieldIssue, fold, Credibility, choiceLabel, Reliability, today as todayIn } from '@entregent/model';
import {
  Dialog,
  MarkingPicker,
  noSecret,
  PartialDateField,
  type RefOption,
  RefPicker,
  type RefSearch,
  SecretFields,
  type SourceDraft,
  SourcesField,
  StanceGlyph,
  useLanguage,
  useWords,
} from '@entregent/ui';
import { Button, Input, NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useRefSearch } from '../../../app/ref-search.ts';
import { useViewer } from '../../../app/viewer.ts';
import { useTexts } from '../../../i18n/texts.ts';
import type { IssueActor, IssueCard } from '../api/issue-queries.ts';
import { texts } from '../texts.ts';

/** What every dated fact on an issue says, whoever it is about. */
export interface FactCommon {
  readonly issue: string;
  readonly actor: string;
  readonly on: string;
  readonly evidence: string | null;
  readonly sources: string[];
  readonly newSources: SourceDraft[];
  readonly access: string;
  readonly businessSecret: boolean;
  readonly secretReason: string | null;
  readonly secretOwner: string | null;
}

interface FactFormProps {
  readonly title: string;
  readonly card: IssueCard;
  /** Who it is about; asked for when left out. */
  readonly actor?: IssueActor | undefined;
  /** The measure itself: a position, or influence and interest. */
  readonly measure: ReactNode;
  /** What was said, for a stance. */
  readonly words?: ReactNode;
  /** True when it must rest on something. */
  readonly needsEvidence?: boolean;
  /** Letter and digit of the Admiralty code, where the fact bears its own. */
  readonly rating?: ReactNode;
  readonly onSave: (fact: FactCommon, actor: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Actors who are on the issue already, before those whom the search finds. */
const localFirst =
  (actors: readonly IssueActor[], search: RefSearch): RefSearch =>
  async (text, kinds) => {
    const here = actors.filter(
      ({ label, kind }) => kinds.some((one) => one === kind) && fold(label).includes(fold(text)),
    );
    // What stands on the issue can be chosen even while the search does not answer.
    const found = await search(text, kinds).catch(() => []);
    return [...here, ...found.filter(({ id }) => !here.some((one) => one.id === id))];
  };

const actorsOf = ({ standings, weighings, deciders, committees }: IssueCard): IssueActor[] => [
  ...new Map(
    [...standings, ...weighings]
      .map(({ actor }) => actor)
      .concat(deciders, committees)
      .map((actor) => [actor.id, actor]),
  ).values(),
];

/** A new dated fact on an issue with what it rests on, in one gesture; it overwrites none. */
export function FactForm(props: FactFormProps) {
  const { title, card, measure, words: said, needsEvidence = false, rating, onSave, onClose } = props;
  const t = useTexts(texts);
  const words = useWords();
  const { circles } = useViewer();
  const search = useRefSearch();
  const [actor, setActor] = useState<RefOption | null>(props.actor ?? null);
  const [on, setOn] = useState<string | null>(todayIn());
  const [evidence, setEvidence] = useState('');
  const [known, setKnown] = useState<readonly RefOption[]>([]);
  const [drafts, setDrafts] = useState<readonly SourceDraft[]>([]);
  const [access, setAccess] = useState(card.access);
  const [secret, setSecret] = useState(noSecret);
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const errorOf = (field: string) => issues.find(({ path }) => path[0] === field)?.message;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const missing: FieldIssue[] = [
      ...(actor ? [] : [{ path: ['actor'], message: t('required') }]),
      ...(on ? [] : [{ path: ['on'], message: t('required') }]),
      ...(needsEvidence && evidence.trim() === '' && known.length + drafts.length === 0
        ? [{ path: ['evidence'], message: t('evidenceNeeded') }]
        : []),
    ];
    setIssues(missing);
    setFailure(null);
    if (missing.length > 0 || !actor || !on) return;
    setBusy(true);
    try {
      await onSave(
        {
          issue: card.id,
          actor: actor.id,
          on,
          evidence: evidence.trim() || null,
          sources: known.map(({ id }) => id),
          newSources: [...drafts],
          access,
          ...secret,
        },
        actor.label,
      );
    } catch (error) {
      setIssues((error as { issues?: readonly FieldIssue[] }).issues ?? []);
      setFailure(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <Dialog title={title} size="lg" onClose={onClose}>
      <form className="e-form" noValidate onSubmit={(event) => void send(event)}>
        <div className="e-fields">
          {!props.actor && (
            <div data-wide>
              <RefPicker
                label={t('actor')}
                kinds={['Person', 'Organisation', 'Committee']}
                search={localFirst(actorsOf(card), search)}
                value={actor}
                onChange={setActor}
                error={errorOf('actor')}
                required
              />
            </div>
          )}
          <div data-wide>{measure}</div>
          {said && <div data-wide>{said}</div>}
          <div data-wide>
            <Textarea
              label={t('evidence')}
              description={t('evidenceHint')}
              required={needsEvidence}
              autosize
              minRows={2}
              value={evidence}
              error={errorOf('evidence')}
              onChange={({ currentTarget }) => setEvidence(currentTarget.value)}
            />
          </div>
          <PartialDateField
            label={t('onDay')}
            precision="day"
            required
            value={on}
            error={errorOf('on')}
            onChange={setOn}
          />
          {rating}
          <div data-wide>
            <SourcesField known={known} onKnown={setKnown} drafts={drafts} onDrafts={setDrafts} search={search} />
          </div>
          <div data-wide>
            <MarkingPicker circles={circles} value={access} onChange={setAccess} error={errorOf('access')} />
            <SecretFields value={secret} onChange={setSecret} errorOf={errorOf} />
          </div>
        </div>
        <footer className="e-form-foot">
          <Button type="submit" variant="filled" loading={busy}>
            {words.save}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {words.cancel}
          </Button>
          <span role="status" className="e-small e-critical">
            {failure}
          </span>
        </footer>
      </form>
    </Dialog>
  );
}

/** Where somebody stands, from opposed to active support. */
export function PositionField({
  value,
  onChange,
}: {
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const t = useTexts(texts);
  return (
    <Choices label={t('position')} values={[-2, -1, 0, 1, 2]} value={value} onChange={onChange}>
      {(position) => <StanceGlyph position={position} />}
    </Choices>
  );
}

/** A figure from 0 to 4. */
export function ScaleField(props: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <Choices {...props} values={[0, 1, 2, 3, 4]}>
      {(step) => step}
    </Choices>
  );
}

function Choices({
  label,
  values,
  value,
  onChange,
  children,
}: {
  readonly label: string;
  readonly values: readonly number[];
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly children: (value: number) => ReactNode;
}) {
  const name = useId();
  return (
    <Input.Wrapper label={label} labelElement="div">
      <div role="radiogroup" aria-label={label} className="e-levels">
        {values.map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={one === value} onChange={() => onChange(one)} />
            {children(one)}
          </label>
        ))}
      </div>
    </Input.Wrapper>
  );
}

export interface Rating {
  readonly reliability: Reliability | null;
  readonly credibility: Credibility | null;
}
type Reliability = (typeof Reliability.options)[number];
type Credibility = (typeof Credibility.options)[number];

/** Letter and digit: how far the source can be relied on, how far the fact can be believed. */
export function RatingFields({
  value,
  onChange,
}: {
  readonly value: Rating;
  readonly onChange: (value: Rating) => void;
}) {
  const t = useTexts(texts);
  const words = useWords();
  const language = useLanguage();
  return (
    <>
      <NativeSelect
        label={t('reliability')}
        value={value.reliability ?? ''}
        data={[
          { value: '', label: words.nothing },
          ...Reliability.options.map((one) => ({
            value: one,
            label: `${one} · ${choiceLabel('Reliability', one, language)}`,
          })),
        ]}
        onChange={({ currentTarget }) =>
          onChange({ ...value, reliability: (currentTarget.value || null) as Reliability | null })
        }
      />
      <NativeSelect
        label={t('credibility')}
        value={value.credibility ?? ''}
        data={[
          { value: '', label: words.nothing },
          ...Credibility.options.map((one) => ({
            value: one,
            label: `${one.slice(1)} · ${choiceLabel('Credibility', one, language)}`,
          })),
        ]}
        onChange={({ currentTarget }) =>
          onChange({ ...value, credibility: (currentTarget.value || null) as Credibility | null })
        }
      />
    </>
  );
}
