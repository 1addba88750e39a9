export { AccountsModule } from './accounts/accounts.module.ts';
export { AccountsRepository } from './accounts/accounts.repository.ts';
export {
  LinkSignIn,
  NewPassword,
  type OpenedSession,
  PasswordSignIn,
  SignInService,
} from './accounts/sign-in.service.ts';
export { OpenToAll, type OperationRight, operationsOf } from './platform/operations.ts';
export { CurrentReader, type RequestContext } from './platform/reader.ts';
export { StoreModule } from './platform/store.module.ts';
export { RecordsModule } from './records/records.module.ts';
export { RecordsService } from './records/records.service.ts';
export { features } from './features.ts';
export { AccountsService } from './accounts/accounts.service.ts';
export { TokensService } from './accounts/tokens.service.ts';
export { ImportsModule } from './imports/imports.module.ts';
export { type ImportOptions, ImportsService } from './imports/imports.service.ts';
export { type ImportConflict, type ImportRefusal, type ImportReport } from './imports/report.ts';
export { NetworkModule } from './network/network.module.ts';
export { NetworkService } from './network/network.service.ts';
export { ActorsService } from './actors/actors.service.ts';
export { SearchService } from './actors/search.service.ts';
export { IssuesModule } from './issues/issues.module.ts';
export { IssuesService } from './issues/issues.service.ts';
export { PapersModule } from './papers/papers.module.ts';
export { PapersService, type PrintedPaper } from './papers/papers.service.ts';
export { ActivitiesService } from './activities/activities.service.ts';
export { LogActivity } from './activities/activity-log.ts';
export { ViewerService } from './accounts/viewer.service.ts';
export { ActivitiesModule } from './activities/activities.module.ts';
export { HomeModule } from './home/home.module.ts';
export { HomeService } from './home/home.service.ts';
export { StandardsModule } from './standards/standards.module.ts';
export { StandardsService } from './standards/standards.service.ts';
export { AccessService } from './requests/access.service.ts';
export { RequestsService } from './requests/requests.service.ts';
export { GlassService } from './glass/glass.service.ts';
export { NoticesService } from './notices/notices.service.ts';
