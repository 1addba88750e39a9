import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { z } from 'zod';

/** The part of an address after `?` as plain text: `q=12` is the text `12`, a key that comes twice is a list. */
export function parseAddress(search: string): Record<string, string | string[]> {
  const given = new URLSearchParams(search);
  return Object.fromEntries(
    [...new Set(given.keys())].map((key) => {
      const values = given.getAll(key);
      return [key, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}

/** The reverse of parseAddress; what is empty is left out. */
export function writeAddress(search: Readonly<Record<string, unknown>>): string {
  const written = new URLSearchParams();
  for (const [key, value] of Object.entries(search))
    for (const one of Array.isArray(value) ? (value as readonly unknown[]) : [value])
      if (one !== undefined && one !== null && one !== '')
        written.append(key, typeof one === 'string' ? one : JSON.stringify(one));
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
}

/** A list in the address, whatever its length: `types: many(z.enum(['Person', 'Committee']))`. */
export const many = <S extends z.ZodType<unknown, string>>(of: S) =>
  z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .pipe(z.array(of))
    .default([]);

/** What the address says, checked field by field: what it gets wrong counts as left out, so that a link never breaks. */
export function readSearch<S extends z.ZodObject>(schema: S, search: Readonly<Record<string, unknown>>): z.output<S> {
  const first = schema.safeParse(search);
  if (first.success) return first.data;
  const wrong = new Set(first.error.issues.map(({ path }) => String(path[0])));
  return schema.parse(Object.fromEntries(Object.entries(search).filter(([key]) => !wrong.has(key))));
}

/**
 * State that one would share (filters, focus, day, layout), kept in the address:
 * `const [view, setView] = usePageSearch(z.object({ q: z.string().default(''), choisi: z.uuid().optional() }))`.
 * Values come as text: numbers need `z.coerce.number()`, flags `z.stringbool()`, lists `many(…)`. Every field needs a
 * default or `.optional()`. Setting replaces the entry in the history; `push` adds one.
 */
export function usePageSearch<S extends z.ZodObject>(
  schema: S,
): readonly [z.output<S>, (change: Partial<z.output<S>>, options?: { readonly push?: boolean }) => void] {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const navigate = useNavigate();
  const set = useCallback(
    (change: Partial<z.output<S>>, { push = false } = {}) => {
      void navigate({
        to: '.',
        replace: !push,
        search: (now: Record<string, unknown>) => {
          const next = Object.entries({ ...now, ...change });
          return Object.fromEntries(next.filter(([, value]) => value !== undefined && value !== '' && value !== null));
        },
      });
    },
    [navigate],
  );
  return [readSearch(schema, search), set];
}

/** A parameter of the path: `usePathParam('id')` under `/acteurs/$id`. */
export function usePathParam(name: string): string {
  const params = useParams({ strict: false }) as Readonly<Record<string, string | undefined>>;
  return params[name] ?? '';
}
