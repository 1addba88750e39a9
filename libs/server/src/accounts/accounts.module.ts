import { Module } from '@nestjs/common';
import { AccountsRepository } from './accounts.repository.ts';
import { SignInService } from './sign-in.service.ts';
import { ViewerResolver } from './viewer.resolver.ts';
import { ViewerService } from './viewer.service.ts';

@Module({
  providers: [AccountsRepository, SignInService, ViewerService, ViewerResolver],
  exports: [AccountsRepository, SignInService],
})
export class AccountsModule {}
