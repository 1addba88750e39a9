import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditKeeper } from '@entregent/server';
import { AppModule } from './app.module.ts';
import { readEnvironment } from './environment.ts';
import { configureHttp, createAdapter } from './http.ts';
import { warmUp, warmUpAll } from './warm-up.ts';

const environment = readEnvironment();
const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(environment), createAdapter(environment), {
  logger: ['error', 'warn', 'fatal'],
});
app.enableShutdownHooks();
await configureHttp(app, environment);
const get = <T>(type: Type<T>): T => app.get(type, { strict: false });
get(AuditKeeper).start();
if (environment.WARM_UP) await warmUp(get);
await app.listen(environment.PORT, environment.HOST);
if (environment.WARM_UP) void warmUpAll(get);

if (environment.ENTREGENT_END_WITH_STDIN) {
  process.stdin.resume();
  process.stdin.once('end', () => void app.close().finally(() => process.exit(0)));
}
