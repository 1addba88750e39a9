import { entity, is, line, Mandate, Person, Stance } from '@entregent/model';
import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityForm, type EntityFormProps, type EntityFormSubmission } from './entity-form.tsx';
import { LanguageProvider } from './language.tsx';
import { LoweringNoteProvider } from './lowering.tsx';

const circles = [{ code: 'pole', name: 'Pôle Trame', level: 3, defaultLevel: 2 }];
const nobody = () => Promise.resolve([]);

function show(given: Partial<EntityFormProps> & Pick<EntityFormProps, 'entity'>, language: 'fr' | 'en' = 'fr') {
  const sent: EntityFormSubmission[] = [];
  render(
    <MantineProvider env="test">
      <LanguageProvider language={language}>
        <EntityForm
          circles={circles}
          search={nobody}
          onSubmit={(submission) => {
            sent.push(submission);
            return Promise.resolve();
          }}
          {...given}
        />
      </LanguageProvider>
    </MantineProvider>,
  );
  return sent;
}
const send = () => userEvent.click(screen.getByRole('button', { name: /Enregistrer|Save/ }));

const Nicknamed = entity(
  'NicknamedPerson',
  { ...Person.own, nickname: line(40).nullable().meta(is('surnom', 'nickname')) },
  { ...Person.options, name: ({ familyName }) => familyName ?? '', sort: () => '', search: [] },
);

describe('EntityForm', () => {
  it('shows a field added to the schema, with its label in the reader’s language', () => {
    show({ entity: Nicknamed });
    expect(screen.getByRole('textbox', { name: 'Surnom' })).toBeInTheDocument();
  });

  it('shows the same field in English', () => {
    show({ entity: Nicknamed }, 'en');
    expect(screen.getByRole('textbox', { name: 'Nickname' })).toBeInTheDocument();
  });

  it('sends the added field with what was typed', async () => {
    const sent = show({ entity: Nicknamed });
    await userEvent.type(screen.getByRole('textbox', { name: 'Nom' }), ' Navette ');
    await userEvent.type(screen.getByRole('textbox', { name: 'Surnom' }), 'Sol');
    await send();
    expect(sent[0]?.input).toMatchObject({ familyName: 'Navette', nickname: 'Sol', access: 'pole:2' });
  });

  it('says in French what is missing, at its field, and sends nothing', async () => {
    const sent = show({ entity: Person });
    await send();
    expect(await screen.findByText('à remplir')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Nom' })).toBeInvalid();
    expect(sent).toEqual([]);
  });

  it('puts the issues of the server at their fields and keeps what was typed', async () => {
    show({
      entity: Person,
      onSubmit: () => Promise.resolve([{ path: ['orcid'], message: 'déjà porté par une autre fiche' }]),
    });
    await userEvent.type(screen.getByRole('textbox', { name: 'Nom' }), 'Navette');
    await send();
    expect(await screen.findByText('déjà porté par une autre fiche')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'ORCID' })).toBeInvalid();
    expect(screen.getByRole('textbox', { name: 'Nom' })).toHaveValue('Navette');
  });

  it('says the sentence of an error that the server threw', async () => {
    show({ entity: Person, onSubmit: () => Promise.reject(new Error('La base ne répond pas.')) });
    await userEvent.type(screen.getByRole('textbox', { name: 'Nom' }), 'Navette');
    await send();
    expect(await screen.findByText('La base ne répond pas.')).toBeInTheDocument();
  });

  it('sends of a known record only what changed, with the version that was read', async () => {
    const record = { id: '6a0f4a1e-9a9b-4c64-9a2b-3c0f1b1f6d11', version: 4, familyName: 'Navette', givenName: 'Sol' };
    const sent = show({ entity: Person, record: { ...record, access: 'pole:2' } });
    await userEvent.clear(screen.getByRole('textbox', { name: 'Prénom' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Prénom' }), 'Solveig');
    await send();
    expect(sent[0]?.input).toEqual({ id: record.id, version: 4, givenName: 'Solveig' });
  });

  it('sends null for a field that was emptied', async () => {
    const record = { id: '6a0f4a1e-9a9b-4c64-9a2b-3c0f1b1f6d11', version: 4, familyName: 'Navette', givenName: 'Sol' };
    const sent = show({ entity: Person, record: { ...record, access: 'pole:2' } });
    await userEvent.clear(screen.getByRole('textbox', { name: 'Prénom' }));
    await send();
    expect(sent[0]?.input).toEqual({ id: record.id, version: 4, givenName: null });
  });

  it('sends nothing when nothing changed', async () => {
    const record = { id: '6a0f4a1e-9a9b-4c64-9a2b-3c0f1b1f6d11', version: 4, familyName: 'Navette' };
    const sent = show({ entity: Person, record: { ...record, access: 'pole:2' } });
    await send();
    expect(await screen.findByText('Rien n’a changé.')).toBeInTheDocument();
    expect(sent).toEqual([]);
  });

  it('refuses an end before its start, at the end', async () => {
    const person = '6a0f4a1e-9a9b-4c64-9a2b-3c0f1b1f6d11';
    show({
      entity: Mandate,
      fields: ['from', 'to'],
      record: { person, within: person, role: 'chair', from: '2026', to: '2024' },
    });
    await send();
    expect(await screen.findByText('précède la date de début')).toBeInTheDocument();
  });

  it('takes a record found by its name', async () => {
    const found = { id: '6a0f4a1e-9a9b-4c64-9a2b-3c0f1b1f6d11', kind: 'Issue', label: 'Fibres recyclées' };
    const asked: unknown[] = [];
    const sent = show({
      entity: Stance,
      fields: ['issue', 'position', 'on'],
      record: { actor: '7b0f4a1e-9a9b-4c64-9a2b-3c0f1b1f6d12' },
      search: (text, kinds) => {
        asked.push([text, kinds]);
        return Promise.resolve([found]);
      },
    });
    await userEvent.type(screen.getByRole('textbox', { name: 'Enjeu' }), 'fib');
    await userEvent.click(await screen.findByRole('option', { name: /Fibres recyclées/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Position' }), '-1');
    await userEvent.type(screen.getByRole('textbox', { name: 'Le' }), '3 novembre 2026');
    await send();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.input).toMatchObject({ issue: found.id, position: -1, on: '2026-11-03' });
    expect(asked).toEqual([['fib', ['Issue']]]);
  });

  it('sends a source told in the same gesture', async () => {
    const sent = show({ entity: Person });
    await userEvent.type(screen.getByRole('textbox', { name: 'Nom' }), 'Navette');
    await userEvent.click(screen.getByRole('button', { name: 'Nouvelle source' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Titre' }), 'Annuaire du CEN');
    await userEvent.type(screen.getByRole('textbox', { name: 'Publiée' }), 'nov. 2026');
    await userEvent.click(screen.getByRole('button', { name: 'Joindre la source' }));
    await send();
    expect(sent[0]?.newSources).toEqual([
      { title: 'Annuaire du CEN', url: null, published: '2026-11', reliability: null },
    ]);
  });

  it('is sent with Ctrl Enter from any field', async () => {
    const sent = show({ entity: Person });
    await userEvent.type(screen.getByRole('textbox', { name: 'Nom' }), 'Navette{Control>}{Enter}{/Control}');
    await waitFor(() => expect(sent).toHaveLength(1));
  });

  describe('with a marking that is lowered', () => {
    const record = { id: '7f1f7a52-9a3e-4a6b-9d53-3f8f9a1b2c3d', version: 3, familyName: 'Navette', access: 'pole:3' };
    const lower = () => userEvent.click(screen.getByRole('radio', { name: 'TLP:GREEN' }));
    const reason = () => screen.queryByRole('textbox', { name: /Pourquoi ce marquage s’abaisse/ });

    it('asks why, says who must approve, and sends nothing before', async () => {
      const note = ({ from, to }: { from: string; to: string }) => <p>{`${from} to ${to}`}</p>;
      const sent: EntityFormSubmission[] = [];
      const keep = (submission: EntityFormSubmission) => {
        sent.push(submission);
        return Promise.resolve();
      };
      render(
        <MantineProvider env="test">
          <LoweringNoteProvider value={note}>
            <EntityForm entity={Person} record={record} circles={circles} search={nobody} onSubmit={keep} />
          </LoweringNoteProvider>
        </MantineProvider>,
      );
      expect(reason()).toBeNull();
      await lower();
      expect(screen.getByText('pole:3 to pole:1')).toBeInTheDocument();
      await send();
      expect(await screen.findByText('dites pourquoi')).toBeInTheDocument();
      expect(sent).toEqual([]);
      await userEvent.type(reason()!, 'Publié hier');
      await send();
      await waitFor(() => expect(sent).toHaveLength(1));
      expect(sent[0]?.input).toEqual({ id: record.id, version: 3, access: 'pole:1', markingReason: 'Publié hier' });
    });

    it('forgets the reason when the marking is put back', async () => {
      const sent = show({ entity: Person, record });
      await lower();
      await userEvent.type(reason()!, 'Publié hier');
      await userEvent.click(screen.getByRole('radio', { name: 'TLP:AMBER+STRICT' }));
      await userEvent.type(screen.getByRole('textbox', { name: 'Nom' }), 't');
      await send();
      await waitFor(() => expect(sent).toHaveLength(1));
      expect(sent[0]?.input).toEqual({ id: record.id, version: 3, familyName: 'Navettet' });
    });

    it('asks nothing of a new record', async () => {
      show({ entity: Person, access: 'pole:3' });
      await lower();
      expect(reason()).toBeNull();
    });
  });
});
