import { Module } from '@nestjs/common';
import { AccountsRepository } from './accounts.repository.ts';
import { AccountsService } from './accounts.service.ts';
import { SignInService } from './sign-in.service.ts';
import { TokensService } from './tokens.service.ts';
import { ViewAsService } from './view-as.service.ts';
import { ViewerResolver } from './viewer.resolver.ts';
import { ViewerService } from './viewer.service.ts';

@Module({
  providers: [
    AccountsRepository,
    AccountsService,
    SignInService,
    TokensService,
    ViewAsService,
    ViewerService,
    ViewerResolver,
  ],
  exports: [AccountsRepository, AccountsService, SignInService, ViewAsService, ViewerService, TokensService],
})
export class AccountsModule {}
