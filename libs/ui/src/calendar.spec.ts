import { dayAfter, isPartialDate } from '@entregent/model';
import fc from 'fast-check';
import { dateInWords, distanceInWords, momentInWords, readDate } from './calendar.ts';

const today = '2026-11-17';

describe('readDate', () => {
  it.each([
    ['2026', '2026'],
    ['2026-05', '2026-05'],
    ['2026-05-12', '2026-05-12'],
    ['05/2026', '2026-05'],
    ['12/05/2026', '2026-05-12'],
    ['1/5/2026', '2026-05-01'],
    ['12.05.2026', '2026-05-12'],
    ['12 mai 2026', '2026-05-12'],
    ['1er février 2024', '2024-02-01'],
    ['1er févr. 2024', '2024-02-01'],
    ['août 2025', '2025-08'],
    ['12 May 2026', '2026-05-12'],
    ['May 12, 2026', '2026-05-12'],
    ['2nd June 2026', '2026-06-02'],
    ['hier', '2026-11-16'],
    ['aujourd’hui', '2026-11-17'],
    ['tomorrow', '2026-11-18'],
    ['  12  MAI 2026 ', '2026-05-12'],
  ])('reads %j as %s', (text, date) => {
    expect(readDate(text, today)).toBe(date);
  });

  it.each(['31/02/2026', '2026-13', '12/2026/05', 'mai', 'douze mai 2026', '', '12 foo 2026', '2026-02-30'])(
    'refuses %j rather than guess',
    (text) => {
      expect(readDate(text, today)).toBeUndefined();
    },
  );

  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));

  it('reads back every day that it wrote itself, in both languages and forms', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('fr' as const, 'en' as const),
        fc.constantFrom('medium', 'long'),
        (value, language, form) => {
          const words = dateInWords(value, language, { form: form as 'medium' | 'long' });
          expect(readDate(words, today)).toBe(value);
        },
      ),
    );
  });

  it('gives only dates that the model accepts', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,2}[/. -][0-9]{1,2}[/. -][0-9]{4}$/), (text) => {
        const read = readDate(text, today);
        fc.pre(read !== undefined);
        expect(isPartialDate(String(read))).toBe(true);
      }),
    );
  });

  it('counts the day after through the model', () => {
    expect(readDate('demain', '2026-12-31')).toBe(dayAfter('2026-12-31'));
  });
});

describe('dateInWords', () => {
  it('says the first of a month in French as an ordinal', () => {
    expect(dateInWords('2026-12-01', 'fr')).toBe('1er déc. 2026');
    expect(dateInWords('2026-12-11', 'fr')).toBe('11 déc. 2026');
  });

  it('says no more than is known', () => {
    expect(dateInWords('2026', 'fr')).toBe('2026');
    expect(dateInWords('2026-05', 'fr')).toBe('mai 2026');
    expect(dateInWords('2026-05', 'en', { form: 'long' })).toBe('May 2026');
  });

  it('leaves out the current year where asked to', () => {
    expect(dateInWords('2026-11-12', 'fr', { yearOf: today })).toBe('12 nov.');
    expect(dateInWords('2025-11-12', 'fr', { yearOf: today })).toBe('12 nov. 2025');
  });

  it('gives back what is no date', () => {
    expect(dateInWords('bientôt', 'fr')).toBe('bientôt');
  });
});

describe('momentInWords', () => {
  it('gives the day and the time', () => {
    expect(momentInWords('2026-05-12T14:03:00', 'fr')).toBe('12 mai 2026 à 14:03');
    expect(momentInWords('2026-05-12T14:03:00', 'en')).toBe('12 May 2026 at 14:03');
  });
});

describe('distanceInWords', () => {
  it.each([
    ['2026-11-17', 'aujourd’hui'],
    ['2026-11-16', 'hier'],
    ['2026-11-12', 'il y a 5 jours'],
    ['2026-11-24', 'dans 7 jours'],
    ['2027-03-31', 'dans 4 mois'],
    ['2019-02-01', 'il y a 8 ans'],
    ['2026', 'cette année'],
    ['2025', 'l’année dernière'],
    ['2026-10', 'le mois dernier'],
  ])('tells how far %s lies', (value, said) => {
    expect(distanceInWords(value, 'fr', today)).toBe(said);
  });
});
