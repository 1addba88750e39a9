import { AccountsModule } from './accounts/accounts.module.ts';
import { ImportsModule } from './imports/imports.module.ts';
import { RecordsModule } from './records/records.module.ts';

/** Every feature of the server: the API and the command line are composed of the same list. */
export const features = [AccountsModule, ImportsModule, RecordsModule] as const;
