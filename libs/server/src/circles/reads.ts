import { accessKey, parseAccessKey, type Reader } from '@entregent/model';
import type { Reads } from '../platform/reads.ts';
import { CirclesRepository } from './circles.repository.ts';
import { CirclesService } from './circles.service.ts';

const own = ({ access }: Reader) => [...new Set(access.map((key) => parseAccessKey(key).circle)), 'nowhere'];
const settled = async (answers: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(answers)).map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)));

/** The reads of this feature, for the non-interference harness. */
export const reads: Reads = {
  'circles.list': (get, reader, { on }) => get(CirclesService).list(reader, on),
  'circles.one': (get, reader) => settled(own(reader).map((code) => get(CirclesService).one(reader, { code }))),
  'circles.marked': (get, reader) => settled(own(reader).map((code) => get(CirclesRepository).marked(reader, code))),
  'circles.matrix': (get, reader, { on }) => get(CirclesService).matrix(reader, on),
  'circles.matrixCsv': (get, reader, { on }) => get(CirclesService).matrixCsv(reader, on).then(textOf),
  'circles.colleagues': (get, reader) => settled([get(CirclesService).colleagues(reader)]),
  'circles.whoCanSee': (get, reader) =>
    settled([...reader.access, accessKey('nowhere', 0)].map((key) => get(CirclesService).whoCanSee(reader, key))),
};

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const part of bytes) text += Buffer.from(part).toString('utf8');
  return text;
}
