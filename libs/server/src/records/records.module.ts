import { Module } from '@nestjs/common';
import { kinds } from '@entregent/model';
import { ExportsService } from './exports.service.ts';
import { HistoryResolver } from './history.resolver.ts';
import { recordResolver } from './record-resolver.ts';
import { RecordsService } from './records.service.ts';
import { TiesResolver } from './ties.resolver.ts';

/** Every entity of the model, read and written the same way. */
@Module({
  providers: [RecordsService, ExportsService, HistoryResolver, TiesResolver, ...kinds.map(recordResolver)],
  exports: [RecordsService, ExportsService],
})
export class RecordsModule {}
