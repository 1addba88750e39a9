// Checks of levels that are taken out one by one: a file of the product, what stands there, what is put there instead. A
// process that is started with LEVEL_MUTANT=<index> and this module runs the product with that one change.
import { registerHooks } from 'node:module';

export const levelMutants = [
  ['libs/graph-db/src/commits/marking.ts', 'if (!reader.access.includes(key))', 'if (false)'],
  ['libs/graph-db/src/commits/marking.ts', 'if (parseAccessKey(key).level < least)', 'if (false)'],
  ['libs/graph-db/src/commits/marking.ts', 'Math.max(base.level, ends[0]?.level ?? 0)', 'base.level'],
  ['libs/graph-db/src/commits/marking.ts', 'narrower?.circle ?? base.circle', 'base.circle'],
  ['libs/graph-db/src/commits/marking.ts', 'if (closed.includes(parseAccessKey(key).circle))', 'if (false)'],
  ['libs/graph-db/src/commits/edits.ts', 'if (rejoins(op.type, wanted)) assertMarking(context, after, joined);', ''],
  ['libs/graph-db/src/commits/lowering.ts', "if (refusals.includes('right'))", 'if (false)'],
  ['libs/graph-db/src/commits/lowering.ts', 'assertReason(request, reader);', ''],
  ['libs/graph-db/src/commits/lowering.ts', "if (refusals.includes('two'))", 'if (false)'],
  ['libs/graph-db/src/commits/transaction.ts', 'return rising.size === 0 ?', 'return true ?'],
  ['libs/model/src/access.ts', 'slice(0, level + 1)', 'slice(0, 5)'],
  ['libs/server/src/accounts/account.ts', 'ceilings.get(circle)', '4'],
  ['libs/server/src/accounts/account.ts', 'Math.min(level, ceiling)', 'level'],
];

const [file, from, to] = levelMutants[Number(process.env.LEVEL_MUTANT ?? -1)] ?? [];
if (file)
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.endsWith(file)) return loaded;
      const source = Buffer.from(loaded.source).toString('utf8');
      if (!source.includes(from)) throw new Error(`${file} has no « ${from} »`);
      return { ...loaded, source: source.replace(from, to) };
    },
  });
