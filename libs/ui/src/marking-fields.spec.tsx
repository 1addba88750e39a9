import { jest } from '@jest/globals';
import { Person, Source } from '@entregent/model';
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityForm, type EntityFormProps, type EntityFormSubmission } from './entity-form.tsx';
import { LanguageProvider } from './language.tsx';
import { type CircleOption, defaultMarking } from './marking-picker.tsx';

// A form of Mantine drawn and typed into takes seconds on a busy machine.
jest.setTimeout(30_000);

const circles: readonly CircleOption[] = [
  { code: 'ancien', name: 'Ancien', level: 4, defaultLevel: 4, closed: true },
  { code: 'pole', name: 'Pôle', level: 3, defaultLevel: 1 },
  { code: 'dossier', name: 'Dossier', level: 2, defaultLevel: 3 },
];

function show(given: Partial<EntityFormProps> & Pick<EntityFormProps, 'entity'>) {
  const sent: EntityFormSubmission[] = [];
  const onSubmit = (submission: EntityFormSubmission) => {
    sent.push(submission);
    return Promise.resolve();
  };
  render(
    <MantineProvider env="test">
      <LanguageProvider language="fr">
        <EntityForm circles={circles} search={() => Promise.resolve([])} onSubmit={onSubmit} {...given} />
      </LanguageProvider>
    </MantineProvider>,
  );
  return sent;
}
const send = () => userEvent.click(screen.getByRole('button', { name: /Enregistrer/ }));
const type = (name: RegExp, text: string) => userEvent.type(screen.getByRole('textbox', { name }), text);

describe('the marking of a new record', () => {
  it('is the default one of the first open circle, never above what the reader holds there', () => {
    expect([defaultMarking(circles), defaultMarking(circles.slice(2)), defaultMarking(circles.slice(0, 1))]).toEqual([
      'pole:1',
      'dossier:2',
      '',
    ]);
  });

  it('offers no closed circle, and takes the default level of the one that is chosen', async () => {
    const sent = show({ entity: Person, fields: ['familyName'], withSources: false });
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).not.toContain('Ancien');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Cercle' }), 'Dossier');
    expect(screen.getByText(/Dossier : l’organisation et ses clients/)).toBeInTheDocument();
    await type(/^Nom/, 'Navette');
    await send();
    expect(sent[0]?.input).toMatchObject({ access: 'dossier:2' });
  });

  it('keeps the closed circle of a record that is in it, and says that it is closed', () => {
    show({ entity: Person, record: { id: 'a', version: 1, familyName: 'X' }, access: 'ancien:2' });
    expect(screen.getByRole('option', { name: 'Ancien (fermé)' })).toBeInTheDocument();
  });

  it('is asked for in plain words of who is in no circle', () => {
    show({ entity: Person, circles: [] });
    expect(screen.getByText(/aucun cercle ouvert/)).toBeInTheDocument();
  });
});

describe('a business secret', () => {
  it('asks why it is one and whose, and is not sent without', async () => {
    const sent = show({ entity: Person, fields: ['familyName'], withSources: false });
    await type(/^Nom/, 'Navette');
    await userEvent.click(screen.getByRole('checkbox', { name: /Secret des affaires/ }));
    await send();
    expect(await screen.findByText(/dit pourquoi il en est un/)).toBeInTheDocument();
    await type(/Pourquoi c’est un secret/, 'coûts');
    await type(/Détenteur/, 'Filature');
    await send();
    expect(sent.map(({ input }) => input)).toEqual([
      expect.objectContaining({ businessSecret: true, secretReason: 'coûts', secretOwner: 'Filature' }),
    ]);
  });
});

describe('a document marked Diffusion Restreinte', () => {
  it('is not saved while it is declared, and the form says what to do with it', async () => {
    const sent = show({ entity: Source, withSources: false });
    await type(/^Titre/, 'Note');
    const declared = screen.getByRole('checkbox', { name: /DIFFUSION RESTREINTE/ });
    await userEvent.click(declared);
    expect(screen.getByRole('alert')).toHaveTextContent('Rien n’en est enregistré');
    expect(screen.getByRole('button', { name: /Enregistrer/ })).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox', { name: /^Titre/ }), '{Control>}{Enter}{/Control}');
    expect(sent).toEqual([]);
    await userEvent.click(declared);
    await send();
    expect(sent).toHaveLength(1);
  });

  it('is not asked about where no document is taken over', () => {
    show({ entity: Person, withSources: false });
    expect(screen.queryByRole('checkbox', { name: /DIFFUSION RESTREINTE/ })).toBeNull();
  });
});
