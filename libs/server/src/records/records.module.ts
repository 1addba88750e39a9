import { Module } from '@nestjs/common';
import { keptKinds, kinds } from '@entregent/model';
import { HistoryResolver } from './history.resolver.ts';
import { recordResolver } from './record-resolver.ts';
import { RecordsService } from './records.service.ts';
import { TiesResolver } from './ties.resolver.ts';

/** Kinds that no register of their own keeps. */
const common = kinds.filter((kind) => !keptKinds.includes(kind));

/** Every entity of the model, read and written the same way, but for those that have a register of their own. */
@Module({
  providers: [RecordsService, HistoryResolver, TiesResolver, ...common.map(recordResolver)],
  exports: [RecordsService],
})
export class RecordsModule {}
