import { z } from 'zod';
import { columnsOf, createInputOf, dated, type Entity, entity, updateInputOf } from './entity.ts';
import { bare, labelOf, referenceOf } from './field.ts';
import { entityOf, kinds } from './registry.ts';
import { line } from './text.ts';
import { is } from './field.ts';
import { check, validate } from './validate.ts';

const Sample = entity(
  'Sample',
  {
    name: line(20).meta(is('nom', 'name')),
    tags: z.array(line(20)).max(3).default([]).meta(is('étiquettes', 'tags')),
    flag: z.boolean().default(true).meta(is('drapeau', 'flag')),
    ...dated,
  },
  {
    labels: [
      ['x', 'x'],
      ['x', 'x'],
    ],
    name: ({ name }) => name ?? '',
  },
);

describe('what is derived from an entity', () => {
  it('for creation has no system field, lets what may be empty be left out, and fills in defaults', () => {
    expect(createInputOf(Sample).parse({ name: ' a ' })).toEqual({
      name: 'a',
      tags: [],
      flag: true,
      businessSecret: false,
      sources: [],
    });
    expect(Object.keys(createInputOf(Sample).shape)).not.toContain('id');
  });

  it('for a change carries no default: an empty patch changes nothing', () => {
    const id = crypto.randomUUID();
    expect(updateInputOf(Sample).parse({ id, version: 3 })).toEqual({ id, version: 3 });
  });

  it.each(kinds)('for a change of %s, an empty patch changes nothing', (kind) => {
    const id = crypto.randomUUID();
    expect(updateInputOf(entityOf(kind)).parse({ id, version: 1 })).toEqual({ id, version: 1 });
  });

  it('for a change tells null from absent', () => {
    const id = crypto.randomUUID();
    expect(updateInputOf(Sample).parse({ id, version: 1, from: null })).toEqual({ id, version: 1, from: null });
  });

  it('refuses an end before the start, in both, in the language asked for', () => {
    const wrong = { name: 'a', from: '2024', to: '2023' };
    const french = check(createInputOf(Sample), wrong, 'fr');
    const english = check(createInputOf(Sample), wrong, 'en');
    expect(french).toEqual({ ok: false, issues: [{ path: ['to'], message: 'précède la date de début' }] });
    expect(english).toEqual({ ok: false, issues: [{ path: ['to'], message: 'lies before the start' }] });
  });

  it('as columns of an import names every editable field', () => {
    expect(columnsOf(Sample)).toEqual([
      'name', 'tags', 'flag', 'from', 'to', 'businessSecret', 'secretReason', 'secretOwner', 'sources',
    ]); // prettier-ignore
  });
});

const fields = kinds.flatMap((kind) =>
  Object.entries(entityOf(kind).own).map(([field, schema]) => ({ name: `${kind}.${field}`, kind, field, schema })),
);
const named = fields.flatMap(({ schema }) => referenceOf(schema)?.kinds ?? []);
const tooMany = Array.from({ length: 1000 }, () => crypto.randomUUID());
const endless = fields.filter(({ schema }) => bare(schema).list && schema.safeParse(tooMany).success);

describe('every entity of the model', () => {
  it.each(fields.map(({ kind, field, schema }) => [`${kind}.${field}`, schema] as const))(
    '%s has a label in French and in English',
    (_, schema) => {
      expect(labelOf(schema, 'fr')).toMatch(/\S/);
      expect(labelOf(schema, 'en')).toMatch(/\S/);
    },
  );

  it('uses no name that the store keeps for itself', () => {
    const kept = [
      'id',
      'access',
      'version',
      'type',
      'label',
      'sortKey',
      'search',
      'until',
      'commit',
      'removedAccess',
      'imported',
      '_lock',
      'owner',
      'field',
    ];
    expect(fields.filter(({ field }) => kept.includes(field)).map(({ kind, field }) => `${kind}.${field}`)).toEqual([]);
  });

  it('names only kinds that exist, at the other end of its references', () => {
    expect(named.filter((kind) => !(kinds as readonly string[]).includes(kind))).toEqual([]);
  });

  it('gives each list a longest length', () => {
    expect(endless.map(({ name }) => name)).toEqual([]);
  });
});

describe('a failed check', () => {
  it('says what to do in words of people, at the field', () => {
    const person = createInputOf(entityOf('Person')) as z.ZodObject;
    expect(check(person, {}, 'fr')).toMatchObject({ issues: [{ path: ['familyName'], message: 'à remplir' }] });
    expect(check(person, { familyName: 'x'.repeat(10_000) }, 'en')).toMatchObject({
      issues: [{ path: ['familyName'], message: 'too long: at most 120 characters' }],
    });
  });

  it('thrown, is BAD_USER_INPUT with its issues', () => {
    expect(() => validate(z.object({ on: z.email() }), { on: 'x' }, 'en')).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        details: { issues: [{ path: ['on'], message: 'is not an e-mail address' }] },
      }),
    );
  });
});

describe('two entities', () => {
  it('may not bear one name', () => {
    const again = (): Entity =>
      entity(
        'Sample',
        {},
        {
          labels: [
            ['x', 'x'],
            ['x', 'x'],
          ],
          name: () => '',
        },
      ) as unknown as Entity;
    expect(again).toThrow('two entities are called Sample');
  });
});
