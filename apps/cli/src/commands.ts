import type { Command } from './command.ts';
import { actorCommand } from './commands/actor.ts';
import { auditCheckpointCommand } from './commands/audit-checkpoint.ts';
import { auditVerifyCommand } from './commands/audit-verify.ts';
import { circleAddCommand } from './commands/circle-add.ts';
import { circleListCommand } from './commands/circle-list.ts';
import { circleMemberCommand } from './commands/circle-member.ts';
import { circleRemoveMemberCommand } from './commands/circle-remove-member.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { logCommand } from './commands/log.ts';
import { migrateCommand } from './commands/migrate.ts';
import { paperDraftCommand } from './commands/paper-draft.ts';
import { pathCommand } from './commands/path.ts';
import { searchCommand } from './commands/search.ts';
import { seedCommand } from './commands/seed.ts';
import { signInLinksCommand } from './commands/sign-in-links.ts';
import { tokenCreateCommand } from './commands/token-create.ts';
import { tokenEndCommand } from './commands/token-end.ts';
import { tokenListCommand } from './commands/token-list.ts';
import { undoCommand } from './commands/undo.ts';
import { userAddCommand } from './commands/user-add.ts';
import { userLinkCommand } from './commands/user-link.ts';
import { userListCommand } from './commands/user-list.ts';
import { userResetFactorsCommand } from './commands/user-reset-factors.ts';
import { userSetCommand } from './commands/user-set.ts';

/** Every command of the product; `backup` and `restore` are the launcher's. A new one is one file and one line here. */
export const commands: readonly Command[] = [
  searchCommand,
  pathCommand,
  actorCommand,
  logCommand,
  paperDraftCommand,
  importCommand,
  undoCommand,
  exportCommand,
  userAddCommand,
  userListCommand,
  userSetCommand,
  userLinkCommand,
  userResetFactorsCommand,
  circleAddCommand,
  circleListCommand,
  circleMemberCommand,
  circleRemoveMemberCommand,
  tokenCreateCommand,
  tokenListCommand,
  tokenEndCommand,
  auditVerifyCommand,
  auditCheckpointCommand,
  migrateCommand,
  seedCommand,
  signInLinksCommand,
];
