import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestContext } from '../platform/reader.ts';
import { GlassService } from './glass.service.ts';

/** Tells the audit log of each operation that is run under an emergency access, before it is run. */
@Injectable()
export class GlassWitness implements NestInterceptor {
  readonly #glass: GlassService;

  constructor(glass: GlassService) {
    this.#glass = glass;
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<ReturnType<CallHandler['handle']>> {
    const http = context.getType<'http' | 'graphql'>() === 'http';
    const { reader } = http
      ? context.switchToHttp().getRequest<RequestContext>()
      : GqlExecutionContext.create(context).getContext<RequestContext>();
    if (reader?.glass?.length) await this.#glass.witness(reader, context.getHandler().name);
    return next.handle();
  }
}
