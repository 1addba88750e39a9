import { Module } from '@nestjs/common';
import { AccountsRepository } from './accounts.repository.ts';
import { AccountsResolver } from './accounts.resolver.ts';
import { AccountsService } from './accounts.service.ts';
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

const services = [AccountsService, SessionsService, SignInService, TokensService, ViewAsService, ViewerService];

@Module({
  providers: [
    AccountsRepository,
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
