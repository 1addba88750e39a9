import { Module } from '@nestjs/common';
import { AccountsRepository } from './accounts.repository.ts';
import { AccountsResolver } from './accounts.resolver.ts';
import { AccountsService } from './accounts.service.ts';
import { CodesService } from './factors/codes.service.ts';
import { FactorSignInService } from './factors/factor-sign-in.service.ts';
import { FactorsRepository } from './factors/factors.repository.ts';
import { FactorsService } from './factors/factors.service.ts';
import { HalfSessions } from './factors/half-sessions.ts';
import { PasskeysService } from './factors/passkeys.service.ts';
import { IdentitiesRepository } from './oidc/identities.repository.ts';
import { IdentitiesService } from './oidc/identities.service.ts';
import { OwnAccountResolver } from './own-account.resolver.ts';
import { SessionsRepository } from './sessions.repository.ts';
import { SessionsService } from './sessions.service.ts';
import { SignInService } from './sign-in.service.ts';
import { TokensRepository } from './tokens.repository.ts';
import { TokensResolver } from './tokens.resolver.ts';
import { TokensService } from './tokens.service.ts';
import { ViewAsService } from './view-as.service.ts';
import { ViewerResolver } from './viewer.resolver.ts';
import { ViewerService } from './viewer.service.ts';

/** Second factors and identities of a provider. */
const factors = [CodesService, FactorSignInService, FactorsService, IdentitiesService, PasskeysService] as const;

const services = [
  ...factors,
  AccountsService,
  SessionsService,
  SignInService,
  TokensService,
  ViewAsService,
  ViewerService,
];

@Module({
  providers: [
    AccountsRepository,
    FactorsRepository,
    HalfSessions,
    IdentitiesRepository,
    SessionsRepository,
    TokensRepository,
    ...services,
    AccountsResolver,
    OwnAccountResolver,
    TokensResolver,
    ViewerResolver,
  ],
  exports: [AccountsRepository, ...services],
})
export class AccountsModule {}
