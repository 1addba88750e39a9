export { AccountsModule } from './accounts/accounts.module.ts';
export { AccountsRepository } from './accounts/accounts.repository.ts';
export { SessionsService } from './accounts/sessions.service.ts';
export { defaultSignInRules, SIGN_IN_RULES, type SignInRules } from './accounts/sign-in-rules.ts';
export {
  LinkSignIn,
  type OpenedSession,
  PasswordOnly,
  PasswordSignIn,
  SignInService,
} from './accounts/sign-in.service.ts';
export type { Visit } from './accounts/visit.ts';
export { type Acting, MACHINE } from './platform/acting.ts';
export { FileVault } from './platform/file-vault.ts';
export { OpenToAll, type OperationRight, operationsOf } from './platform/operations.ts';
export { CurrentReader, type RequestContext } from './platform/reader.ts';
export { StoreModule } from './platform/store.module.ts';
export { ExportsService } from './records/exports.service.ts';
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
export { AuditFolder, type AuditSettings } from './audit/audit-folder.ts';
export { AuditFolderModule } from './audit/audit-folder.module.ts';
export { AuditKeeper } from './audit/audit-keeper.ts';
export { AuditModule } from './audit/audit.module.ts';
export { AuditService } from './audit/audit.service.ts';
export { Denials } from './audit/denials.ts';
export { JournalInput } from './audit/journal-views.ts';
export { JournalService } from './audit/journal.service.ts';
export { Sealer } from './audit/sealer.ts';
export { type AuditFault, faultKinds } from './audit/faults.ts';
export type { AuditReport } from './audit/verifier.ts';
export { GateService } from './undertakings/gate.service.ts';
export { MOST_SIGNED_FILE, sha256, shownFileName, signedFileType } from './undertakings/signed-file.ts';
export { UndertakingsModule } from './undertakings/undertakings.module.ts';
export { type KeptFile, UndertakingsService } from './undertakings/undertakings.service.ts';
export { CodeInput, CodesService } from './accounts/factors/codes.service.ts';
export { type Enrolled, FactorSignInService, type SignInMeans } from './accounts/factors/factor-sign-in.service.ts';
export { FACTOR_SETTINGS, type FactorSettings, type ProviderSettings } from './accounts/factors/factor-settings.ts';
export { FactorsService, type OwnFactors } from './accounts/factors/factors.service.ts';
export { NewPasskeyInput, PasskeyInput } from './accounts/factors/passkey-answers.ts';
export { PasskeysService } from './accounts/factors/passkeys.service.ts';
export { IdentitiesService, type SentAway } from './accounts/oidc/identities.service.ts';
export { CirclesModule } from './circles/circles.module.ts';
export { CirclesService } from './circles/circles.service.ts';
export { ViewAsService } from './accounts/view-as.service.ts';
