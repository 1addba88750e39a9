export { AccountsModule } from './accounts/accounts.module.ts';
export { AccountsRepository } from './accounts/accounts.repository.ts';
export {
  LinkSignIn,
  NewPassword,
  type OpenedSession,
  PasswordSignIn,
  SignInService,
} from './accounts/sign-in.service.ts';
export { type RequestContext } from './platform/reader.ts';
export { StoreModule } from './platform/store.module.ts';
export { RecordsModule } from './records/records.module.ts';
export { RecordsService } from './records/records.service.ts';
export { features } from './features.ts';
