import { AccountsModule } from './accounts/accounts.module.ts';
import { ActivitiesModule } from './activities/activities.module.ts';
import { ActorsModule } from './actors/actors.module.ts';
import { AuditModule } from './audit/audit.module.ts';
import { CirclesModule } from './circles/circles.module.ts';
import { GlassModule } from './glass/glass.module.ts';
import { HomeModule } from './home/home.module.ts';
import { ImportsModule } from './imports/imports.module.ts';
import { IssuesModule } from './issues/issues.module.ts';
import { NetworkModule } from './network/network.module.ts';
import { NoticesModule } from './notices/notices.module.ts';
import { PapersModule } from './papers/papers.module.ts';
import { RecordsModule } from './records/records.module.ts';
import { RequestsModule } from './requests/requests.module.ts';
import { StandardsModule } from './standards/standards.module.ts';
import { UndertakingsModule } from './undertakings/undertakings.module.ts';

/** Every feature of the server: the API and the command line are composed of the same list. */
export const features = [
  AccountsModule,
  ActivitiesModule,
  ActorsModule,
  AuditModule,
  CirclesModule,
  GlassModule,
  HomeModule,
  ImportsModule,
  IssuesModule,
  NetworkModule,
  NoticesModule,
  PapersModule,
  RecordsModule,
  RequestsModule,
  StandardsModule,
  UndertakingsModule,
] as const;
