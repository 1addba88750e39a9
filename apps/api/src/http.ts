import { resolve } from 'node:path';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import serveStatic from '@fastify/static';
import { SignInService } from '@entregent/server';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Environment } from './environment.ts';
import { markOwnDocuments } from './graphql/operations.ts';
import { addReader } from './session/reader.hook.ts';

const MOST_BODY = 1024 * 1024;
const MOST_UPLOAD = 200 * 1024 * 1024;

export const createAdapter = ({ LOG_LEVEL, TRUSTED_PROXIES }: Environment): FastifyAdapter =>
  new FastifyAdapter({
    logger: { level: LOG_LEVEL },
    bodyLimit: MOST_BODY,
    genReqId: () => crypto.randomUUID(),
    trustProxy: TRUSTED_PROXIES ?? false,
  });

/** Everything between the socket and Nest. Before app.init(): plugins only see the routes that are added after them. */
export async function configureHttp(app: NestFastifyApplication, environment: Environment): Promise<void> {
  const { SECURE, RATE_LIMIT, WEB_DIST } = environment;
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"], // Mantine writes its variables into a style element
        'img-src': ["'self'", 'data:', 'blob:'],
        'worker-src': ["'self'", 'blob:'],
        'frame-ancestors': ["'none'"],
        'upgrade-insecure-requests': SECURE ? [] : null, // else a plain-HTTP deployment would ask for https assets
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
  });
  // A client that hangs up early has no address any more.
  const keyGenerator = ({ ip }: { ip?: string }): string => ip ?? 'gone';
  await app.register(rateLimit, { max: RATE_LIMIT, timeWindow: '1 minute', keyGenerator });
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: MOST_UPLOAD, files: 1, fields: 10 } });
  const fastify = app.getHttpAdapter().getInstance();
  addReader(fastify, app.get(SignInService), SECURE);
  fastify.addHook('preHandler', async (request, reply) => {
    if (!/^\/(graphql|session|files)\b/.test(request.url)) return;
    void reply.header('cache-control', 'no-store');
    markOwnDocuments(request);
    // A foreign page can neither set this header nor hide where it comes from.
    const site = request.headers['sec-fetch-site'];
    const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
    if (request.method !== 'GET' && !request.byToken && foreign)
      return reply.code(403).send({ errors: [{ message: 'Forbidden', extensions: { code: 'FORBIDDEN' } }] });
  });
  if (WEB_DIST !== undefined) await serveWeb(app, resolve(WEB_DIST));
}

/** The built web application on the same port: files as they are; every other page address gets index.html. */
async function serveWeb(app: NestFastifyApplication, root: string): Promise<void> {
  await app.register(serveStatic, {
    root,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => {
      if (!request.headers.accept?.includes('text/html')) return reply.callNotFound();
      return reply.sendFile('index.html');
    });
}
