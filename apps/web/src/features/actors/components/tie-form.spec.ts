import { tieDefinition, tieTypes } from '@entregent/model';
import { fieldsOf } from '@entregent/ui';
import { endOf, tieChoices, tieForm } from './tie-form.ts';

const said = (kind: string) => tieChoices(kind, 'fr').map(({ label }) => label);

describe('the ties of an actor', () => {
  it('are those that its kind may have, as they read from it', () => {
    expect(said('Person')).toContain('travaille à');
    expect(said('Person')).not.toContain('emploie');
    expect(said('Organisation')).toContain('emploie');
    expect(said('Committee')).toEqual(
      expect.arrayContaining(['est le miroir de', 'a pour miroir', 'a son secrétariat à']),
    );
  });

  it('are offered once where they read the same from both ends', () => {
    expect(said('Person').filter((label) => label === 'connaît')).toHaveLength(1);
  });

  it('are all within reach from one end or the other', () => {
    const reached = new Set(
      ['Person', 'Organisation', 'Committee'].flatMap((kind) => tieChoices(kind, 'en').map(({ type }) => type)),
    );
    expect([...reached].toSorted()).toEqual([...tieTypes].toSorted());
  });

  it('ask for the kinds that stand at the other end', () => {
    const employs = tieChoices('Organisation', 'fr').find(({ label }) => label === 'emploie')!;
    expect(employs.kinds).toEqual(tieDefinition('EMPLOYED_BY').tail);
    const [other] = fieldsOf(tieForm(employs), 'fr');
    expect(other).toMatchObject({ key: 'other', required: true, kinds: ['Person'] });
    expect(fieldsOf(tieForm(), 'fr').map(({ key }) => key)).not.toContain('other');
  });

  it('leave from the right end', () => {
    expect(endOf({ outgoing: true }, 'card', 'other')).toEqual({ tail: 'card', head: 'other' });
    expect(endOf({ outgoing: false }, 'card', 'other')).toEqual({ tail: 'other', head: 'card' });
  });
});
