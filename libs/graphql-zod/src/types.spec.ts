import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory, Query, Resolver } from '@nestjs/graphql';
import {
  choice,
  columnsOf,
  createInputOf,
  dated,
  type Entity,
  entity,
  is,
  line,
  updateInputOf,
} from '@entregent/model';
import { printSchema } from 'graphql';
import { z } from 'zod';
import { objectType, inputType } from './types.ts';
import { ZodInput } from './zod-input.ts';

const Colour = choice('Colour', { red: ['rouge', 'red'], blue: ['bleu', 'blue'] });
const own = {
  name: line(20).meta(is('nom', 'name', 'What it is called')),
  colour: Colour.nullable().meta(is('couleur', 'colour')),
  sizes: z.array(z.int32()).max(9).default([]).meta(is('tailles', 'sizes')),
  weight: z
    .number()
    .nullable()
    .meta(is('poids', 'weight', 'In kilograms')),
  ...dated,
};
const options = {
  labels: [
    ['x', 'x'],
    ['x', 'x'],
  ] as const,
  name: () => '',
};
const Thing = entity('Thing', own, options) as unknown as Entity;
// The same entity with one line more: what a new ordinary field costs.
const Wider = entity(
  'Wider',
  {
    ...own,
    website: z
      .url()
      .nullable()
      .meta(is('site', 'website', 'Home page')),
  },
  options,
) as unknown as Entity;

async function sdlOf(of: Entity): Promise<string> {
  const Type = objectType(of.schema);
  @Resolver(() => Type)
  class One {
    @Query(() => Type)
    one(@ZodInput(createInputOf(of), 'a') _a: unknown, @ZodInput(updateInputOf(of), 'b') _b: unknown): unknown {
      return null;
    }
  }
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await app.get(GraphQLSchemaFactory).create([One]);
  await app.close();
  return printSchema(schema);
}

const block = (sdl: string, head: string): string =>
  sdl.slice(sdl.indexOf(head), sdl.indexOf('\n}', sdl.indexOf(head)));

describe('the GraphQL of an entity', () => {
  it('has in its type what may be empty as nullable, and lists never', async () => {
    const type = block(await sdlOf(Thing), 'type Thing ');
    expect(type).toContain('name: String!');
    expect(type).toContain('colour: Colour\n');
    expect(type).toContain('sizes: [Int!]!');
    expect(type).toContain('weight: Float\n');
    expect(type).toContain('id: ID!');
  });

  it('has in its creation what is empty or has a default as optional', async () => {
    const input = block(await sdlOf(Thing), 'input CreateThing ');
    expect(input).toContain('name: String!');
    expect(input).toContain('sizes: [Int!]\n');
    expect(input).not.toContain('version');
  });

  it('has in its change everything as optional but what is changed and which version was read', async () => {
    const input = block(await sdlOf(Thing), 'input UpdateThing ');
    expect(input).toContain('id: ID!');
    expect(input).toContain('version: Int!');
    expect(input).toContain('name: String\n');
  });

  it('keeps descriptions through every wrapper, and labels closed lists', async () => {
    const sdl = await sdlOf(Thing);
    expect(block(sdl, 'type Thing ')).toContain('"""What it is called"""');
    expect(block(sdl, 'input UpdateThing ')).toContain('"""In kilograms"""');
    expect(block(sdl, 'enum Colour')).toContain('red');
  });

  it('shows a field that one line added in the type, in both inputs and in the import template', async () => {
    const sdl = await sdlOf(Wider);
    for (const head of ['type Wider ', 'input CreateWider ', 'input UpdateWider ']) {
      expect(block(sdl, head)).toContain('website: String');
      expect(block(sdl, head)).toContain('Home page');
    }
    expect(columnsOf(Wider)).toContain('website');
    expect(columnsOf(Thing)).not.toContain('website');
  });
});

describe('a schema without a GraphQL type', () => {
  it.each([
    ['a map', z.object({ a: z.record(z.string(), z.string()) }).meta({ id: 'M1' }), 'M1.a'],
    ['a list of lists', z.object({ a: z.array(z.array(z.string())) }).meta({ id: 'M2' }), 'M2.a'],
    ['a whole number of 53 bits', z.object({ a: z.int() }).meta({ id: 'M3' }), 'M3.a'],
    ['a closed list without a name', z.object({ a: z.enum(['x']) }).meta({ id: 'M4' }), 'M4.a'],
    ['a value that is no GraphQL name', z.object({ a: z.enum(['x-y']).meta({ id: 'E5' }) }).meta({ id: 'M5' }), 'M5.a'],
  ])('is refused at start-up, by its path: %s', (_, schema, path) => {
    expect(() => inputType(schema)).toThrow(path);
  });

  it('is refused when it has no name, or the name of another', () => {
    expect(() => objectType(z.object({ a: z.string() }))).toThrow('needs .meta({ id })');
    objectType(z.object({ a: z.string() }).meta({ id: 'Twice' }));
    expect(() => objectType(z.object({ b: z.string() }).meta({ id: 'Twice' }))).toThrow('two schemas are called Twice');
  });
});
