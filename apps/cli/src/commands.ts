import type { Command } from './command.ts';
import { migrateCommand } from './commands/migrate.ts';
import { seedCommand } from './commands/seed.ts';
import { signInLinksCommand } from './commands/sign-in-links.ts';

/** Every command of the product; `backup` and `restore` are the launcher's. A new one is one file and one line here. */
export const commands: readonly Command[] = [migrateCommand, seedCommand, signInLinksCommand];
