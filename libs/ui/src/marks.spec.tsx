import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { ActorGlyph } from './actor-glyph.tsx';
import { DateText } from './date-text.tsx';
import { HatChip } from './hat-chip.tsx';
import { LanguageProvider } from './language.tsx';
import { highestAccess, MarkingBadge } from './marking-badge.tsx';
import { MarkingPicker } from './marking-picker.tsx';
import { initialsOf } from './page-parts.tsx';
import { PartialDateField } from './partial-date-field.tsx';
import { AdmiraltyCode } from './source-mark.tsx';
import { StanceGlyph } from './stance-glyph.tsx';

const show = (content: ReactNode, language: 'fr' | 'en' = 'fr') =>
  render(
    <MantineProvider env="test">
      <LanguageProvider language={language}>{content}</LanguageProvider>
    </MantineProvider>,
  );

describe('marking', () => {
  it('always says its label, untranslated', () => {
    show(<MarkingBadge access="pole:3" />, 'en');
    expect(screen.getByText('TLP:AMBER+STRICT')).toBeInTheDocument();
  });

  it('finds the highest of several', () => {
    expect(highestAccess(['pole:1', 'dossier:3', 'pole:2'])).toBe('dossier:3');
    expect(highestAccess([])).toBeUndefined();
  });

  it('offers no level above the one that the reader holds in the circle', async () => {
    const circles = [
      { code: 'pole', name: 'Pôle', level: 4 },
      { code: 'dossier', name: 'Dossier', level: 1 },
    ];
    function Picker() {
      const [value, setValue] = useState('pole:4');
      return <MarkingPicker circles={circles} value={value} onChange={setValue} />;
    }
    show(<Picker />);
    expect(screen.getAllByRole('radio')).toHaveLength(5);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Cercle' }), 'Dossier');
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    expect(screen.getByRole('radio', { name: 'TLP:GREEN' })).toBeChecked();
  });
});

describe('glyphs', () => {
  it('say in words what they show', () => {
    show(<ActorGlyph kind="Person" ours relay />);
    expect(screen.getByRole('img', { name: 'personne, du pôle, relais de confiance' })).toBeInTheDocument();
  });

  it('name a stance even without its word beside it', () => {
    show(<StanceGlyph position={-2} label={false} />, 'en');
    expect(screen.getByRole('img', { name: 'opposed' })).toBeInTheDocument();
  });

  it('show a position that nobody has told as unknown', () => {
    show(<StanceGlyph position={null} />);
    expect(screen.getByText('inconnu')).toBeInTheDocument();
  });
});

describe('HatChip', () => {
  it('tells the end before the start, and the planned end where no other is known', () => {
    const where = { kind: 'Committee' as const, name: 'CEN/TC 917' };
    show(<HatChip hat={{ id: '1', role: 'Présidente', where, from: '2024-04-01', termEnd: '2027-03-31' }} />);
    expect(screen.getByText('→ 31 mars 2027')).toBeInTheDocument();
  });
});

describe('AdmiraltyCode', () => {
  it('writes the code and says it in words', () => {
    show(<AdmiraltyCode reliability="B" credibility="c3" />);
    expect(screen.getByTitle('source le plus souvent sûre ; possible')).toHaveTextContent(/^B3/);
  });

  it('shows nothing when nothing was assessed', () => {
    const { container } = show(<AdmiraltyCode reliability={null} />);
    expect(container.querySelector('abbr')).toBeNull();
  });
});

describe('DateText', () => {
  it('carries its distance from today', () => {
    show(<DateText value="2026-11-12" today="2026-11-17" short />);
    expect(screen.getByTitle('il y a 5 jours')).toHaveTextContent('12 nov.');
  });
});

describe('PartialDateField', () => {
  function Field({ onRead }: { readonly onRead: (value: string | null) => void }) {
    const [value, setValue] = useState<string | null>(null);
    return (
      <PartialDateField
        label="Depuis"
        value={value}
        today="2026-11-17"
        onChange={(read) => {
          setValue(read);
          onRead(read);
        }}
      />
    );
  }

  it('says what it understood while one types, then writes it in full', async () => {
    const read: (string | null)[] = [];
    show(<Field onRead={(value) => read.push(value)} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Depuis' }), '12/5/2026');
    expect(screen.getByText('Compris : mardi 12 mai 2026')).toBeInTheDocument();
    expect(read.at(-1)).toBe('2026-05-12');
    await userEvent.tab();
    expect(screen.getByRole('textbox', { name: 'Depuis' })).toHaveValue('12 mai 2026');
  });

  it('hands over what it cannot read as it was typed, so that nothing is lost', async () => {
    const read: (string | null)[] = [];
    show(<Field onRead={(value) => read.push(value)} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Depuis' }), 'au printemps');
    expect(screen.getByText(/Pas encore une date/)).toBeInTheDocument();
    expect(read.at(-1)).toBe('au printemps');
  });
});

describe('initialsOf', () => {
  it.each([
    ['Solveig Navette', 'SN'],
    ['Jean-Marc de la Tour', 'JT'],
    ['Élodie', 'É'],
    ['', ''],
  ])('gives for %j the letters %s', (name, letters) => {
    expect(initialsOf(name)).toBe(letters);
  });
});
