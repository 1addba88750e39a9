import { Injectable } from '@nestjs/common';
import { DomainError, NoticeKind, type Reader } from '@entregent/model';
import { z } from 'zod';
import { fromCursor, type Page, pageOf, PageInput } from '../platform/lists.ts';
import { noticeText } from './notice-words.ts';
import { type NoticeRow, NoticesRepository } from './notices.repository.ts';

const id = z.uuid().meta({ graphql: 'ID' });

export const Notice = z
  .object({
    id,
    at: z.string(),
    kind: NoticeKind,
    text: z.string().meta({ description: 'In the language of the reader' }),
    seen: z.boolean(),
    link: z.string().nullable().meta({ description: 'Page where one acts on it' }),
    record: id.nullable().meta({ description: 'The record that it is about' }),
    type: z.string().nullable(),
  })
  .meta({ id: 'Notice' });
export type Notice = z.output<typeof Notice>;

export const NoticesInput = z.object(PageInput).meta({ id: 'NoticesInput' });
export type NoticesInput = z.output<typeof NoticesInput>;

const Cursor = z.tuple([z.string(), z.string()]);

const MOST_SEEN = 200;
const tooMany = [`${MOST_SEEN} avis à la fois`, `${MOST_SEEN} notices at once`];

/** What people are told. A notice about a record that its reader does not see, or no longer, is not there. */
@Injectable()
export class NoticesService {
  readonly #notices: NoticesRepository;

  constructor(notices: NoticesRepository) {
    this.#notices = notices;
  }

  /** The reader's notices, latest first. @throws DomainError BAD_USER_INPUT for a cursor that this list did not give */
  async page(reader: Reader, { first, after }: NoticesInput, now = new Date()): Promise<Page<Notice>> {
    const [afterAt, afterId] = after ? fromCursor(after, Cursor) : [null, ''];
    const { rows, total } = await this.#notices.page(reader, now.toISOString(), { afterAt, afterId }, first + 1);
    const told = rows.map((row) => tell(row, reader.language));
    return pageOf(told, first, total, (notice) => [notice.at, notice.id]);
  }

  /** How many he has not seen. */
  unread(reader: Reader, now = new Date()): Promise<number> {
    return this.#notices.unread(reader, now.toISOString());
  }

  /** Marks some as seen, or all; answers how many of his are left. @throws DomainError LIMIT_EXCEEDED for more than 200 ids */
  async see(reader: Reader, ids: readonly string[] | null): Promise<number> {
    if (ids && ids.length > MOST_SEEN) throw new DomainError('LIMIT_EXCEEDED', { limit: tooMany });
    await this.#notices.see(reader.user, ids, new Date().toISOString());
    return this.unread(reader);
  }
}

function tell(
  { id: notice, at, kind, params, link, seen, by, record, type, label, other }: NoticeRow,
  language: 'fr' | 'en',
) {
  const about = [label, other].filter((name) => name !== null).join(' — ');
  return {
    id: notice,
    at,
    kind,
    text: noticeText({ kind, by: by ?? '', about, params }, language),
    seen,
    link,
    record,
    type,
  };
}
