import { type Entity, entities, today, type TieType } from '@entregent/model';
import { Dialog, EntityForm, type EntityFormSubmission, type RefOption, useLanguage } from '@entregent/ui';
import { Button, NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useRefSearch } from '../../../app/ref-search.ts';
import { useSaved } from '../../../app/saved.ts';
import { useViewer } from '../../../app/viewer.ts';
import { useTexts } from '../../../i18n/texts.ts';
import {
  type ActorCard,
  addFact,
  changeFact,
  type FactName,
  removeFact,
  type SourceLine,
  useFactRecord,
  type Values,
} from '../api/actor-queries.ts';
import { texts } from '../card-texts/texts.ts';
import { endOf, tieChoices, tieForm } from './tie-form.ts';

export type NewFact = 'mandate' | 'tie' | 'stance';

const fieldsOf = {
  mandate: ['person', 'role', 'within', 'behalf', 'title', 'capacity', 'from', 'to', 'termEnd', 'givenBy', 'reliability', 'credibility', 'note'],
  stance: ['issue', 'position', 'on', 'said', 'evidence', 'assessor', 'reliability', 'credibility'],
} as const; // prettier-ignore
const titles = { mandate: 'newHat', tie: 'newTie', stance: 'newStance' } as const;
const done = { mandate: 'hatAdded', tie: 'tieAdded', stance: 'stanceAdded' } as const;

interface FactDialogProps {
  readonly card: ActorCard;
  readonly fact: NewFact;
  readonly onClose: () => void;
}

/** A new hat, tie or stance of the actor of a card, told with its source in one gesture. */
export function NewFactDialog({ card, fact, onClose }: FactDialogProps) {
  const t = useTexts(texts);
  const saved = useSaved();
  const save = async (name: FactName, input: Values, newSources: readonly unknown[]) => {
    const { commit } = await addFact(name, input, newSources);
    onClose();
    await saved({ text: t(done[fact]), commit });
  };
  const props = { card, onClose, save };
  return (
    <Dialog title={t(titles[fact])} size="xl" onClose={onClose}>
      {fact === 'tie' ? <NewTie {...props} /> : <NewRecord {...props} fact={fact} />}
    </Dialog>
  );
}

interface NewProps {
  readonly card: ActorCard;
  readonly onClose: () => void;
  readonly save: (name: FactName, input: Values, newSources: readonly unknown[]) => Promise<void>;
}

/** Where the actor of the card stands in a new record. */
function presetOf(fact: 'mandate' | 'stance', card: ActorCard, me: RefOption | null): Values {
  if (fact === 'stance') return { actor: card.id, on: today(), position: 0, assessor: me?.id ?? null };
  if (card.kind === 'Person') return { person: card.id };
  return { within: card.id };
}

function NewRecord({ card, fact, onClose, save }: NewProps & { readonly fact: 'mandate' | 'stance' }) {
  const { circles, person, name } = useViewer();
  const search = useRefSearch();
  const me = person === null ? null : { id: person, kind: 'Person', label: name };
  const entity = fact === 'mandate' ? entities.Mandate : entities.Stance;
  return (
    <EntityForm
      entity={entity as unknown as Entity}
      record={presetOf(fact, card, me)}
      fields={fieldsOf[fact]}
      circles={circles}
      access={card.access}
      names={[{ id: card.id, kind: card.kind, label: card.label }, ...(me ? [me] : [])]}
      search={search}
      onCancel={onClose}
      onSubmit={({ input, newSources }) => save(fact, input, newSources)}
    />
  );
}

function NewTie({ card, onClose, save }: NewProps) {
  const t = useTexts(texts);
  const { circles } = useViewer();
  const search = useRefSearch();
  const choices = tieChoices(card.kind, useLanguage());
  const [chosen, setChosen] = useState(choices[0]?.value ?? '');
  const choice = choices.find(({ value }) => value === chosen) ?? choices[0];
  if (!choice) return null;
  return (
    <>
      <NativeSelect
        mb="md"
        label={t('whichTie')}
        description={card.label}
        value={choice.value}
        data={choices.map(({ value, label }) => ({ value, label }))}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      <EntityForm
        key={choice.value}
        entity={tieForm(choice)}
        circles={circles}
        access={card.access}
        search={search}
        onCancel={onClose}
        onSubmit={({ input: { other, ...input }, newSources }) =>
          save('tie', { ...input, type: choice.type, ...endOf(choice, card.id, String(other)) }, newSources)
        }
      />
    </>
  );
}

export interface KnownFact {
  readonly name: 'mandate' | 'tie';
  readonly id: string;
  readonly type?: TieType;
  /** Names of what it refers to. */
  readonly names: readonly RefOption[];
  readonly sources: readonly SourceLine[];
}

/** Changes or removes a hat or a tie. */
export function EditFactDialog({ fact, onClose }: { readonly fact: KnownFact; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const saved = useSaved();
  const { data: record, error } = useFactRecord(fact);
  const [failure, setFailure] = useState<ReactNode>(null);
  if (error) throw error;
  if (!record) return null;
  const tied = fact.name === 'tie';
  const submit = async ({ input, newSources }: EntityFormSubmission) => {
    const known = newSources.length === 0 ? {} : { sources: input['sources'] ?? record['sources'] };
    const typed = tied ? { type: fact.type } : {};
    const changed = await changeFact(fact.name, { ...input, ...known, ...typed }, newSources);
    onClose();
    await saved({ text: t('factChanged'), ...changed });
  };
  const remove = async () => {
    try {
      const type = tied ? (fact.type ?? 'KNOWS') : 'Mandate';
      const { commit } = await removeFact(type, fact.id, Number(record['version']));
      onClose();
      await saved({ text: t('factRemoved'), commit });
    } catch (refused) {
      setFailure(refused instanceof Error ? refused.message : String(refused));
    }
  };
  return (
    <Dialog title={t(tied ? 'editTie' : 'editHat')} size="xl" onClose={onClose}>
      <EditForm fact={fact} record={record} onClose={onClose} onSubmit={submit} />
      <p className="a-gap">
        <Button size="compact-sm" variant="subtle" color="brique" onClick={() => void remove()}>
          {t('removeFact')}
        </Button>{' '}
        <span role="status" className="e-critical e-small">
          {failure}
        </span>
      </p>
    </Dialog>
  );
}

function EditForm({
  fact,
  record,
  onClose,
  onSubmit,
}: {
  readonly fact: KnownFact;
  readonly record: Values;
  readonly onClose: () => void;
  readonly onSubmit: (submission: EntityFormSubmission) => Promise<void>;
}) {
  const { circles } = useViewer();
  const search = useRefSearch();
  const names = [...fact.names, ...fact.sources.map(({ id, title }) => ({ id, kind: 'Source', label: title }))];
  const tied = fact.name === 'tie';
  return (
    <EntityForm
      entity={tied ? tieForm() : (entities.Mandate as unknown as Entity)}
      {...(tied ? {} : { fields: fieldsOf.mandate })}
      record={record}
      circles={circles}
      names={names}
      search={search}
      onSubmit={onSubmit}
      onCancel={onClose}
    />
  );
}
