import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import serveStatic from '@fastify/static';
import { DomainError } from '@entregent/model';
import { SignInService } from '@entregent/server';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Environment } from './environment.ts';
import { isDocument } from './graphql/limits.ts';
import { markOwnDocuments } from './graphql/operations.ts';
import { answerWith } from './http-errors.filter.ts';
import { askedBy, refusalOf } from './request-guard.ts';
import { languageOf } from './session/language.ts';
import { addReader } from './session/reader.hook.ts';

const MOST_BODY = 1024 * 1024;
const MOST_UPLOAD = 200 * 1024 * 1024;

/** What no page of ours needs of a browser. */
const permissions = [
  'accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope',
  'hid', 'idle-detection', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'screen-wake-lock',
  'serial', 'usb', 'xr-spatial-tracking',
].map((feature) => `${feature}=()`).join(', '); // prettier-ignore

export const createAdapter = ({ LOG_LEVEL, TRUSTED_PROXIES }: Environment): FastifyAdapter =>
  new FastifyAdapter({
    logger: { level: LOG_LEVEL },
    bodyLimit: MOST_BODY,
    genReqId: () => crypto.randomUUID(),
    trustProxy: TRUSTED_PROXIES ?? false,
  });

/** Everything between the socket and Nest. Before app.init(): plugins only see the routes that are added after them. */
export async function configureHttp(app: NestFastifyApplication, environment: Environment): Promise<void> {
  const { SECURE, RATE_LIMIT, WEB_DIST, PUBLIC_URL } = environment;
  await app.register(helmet, {
    enableCSPNonces: true, // Mantine writes its variables into style elements, which carry the nonce of the page
    contentSecurityPolicy: {
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
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
  addGuard(fastify, PUBLIC_URL);
  if (WEB_DIST !== undefined) await serveWeb(app, resolve(WEB_DIST));
}

const isObject = (body: unknown) => typeof body === 'object' && body !== null && !Array.isArray(body);

/** Refuses what a foreign page may have sent and what is no document, and lets no answer with data be kept. */
function addGuard(fastify: FastifyInstance, publicUrl: string | undefined): void {
  const ownHosts = publicUrl === undefined ? [] : [new URL(publicUrl).host];
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('cache-control', 'no-store').header('permissions-policy', permissions);
    const refusal = request.byToken ? undefined : refusalOf(askedBy(request), ownHosts);
    if (refusal) return answerWith(reply, refusal, languageOf(request));
  });
  // Before validation, which would read a list of one text as that text.
  fastify.addHook('preValidation', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql') return;
    const { query, documentId } = (request.body ?? {}) as { readonly query?: unknown; readonly documentId?: unknown };
    if (!isObject(request.body) || (documentId === undefined && query !== undefined && !isDocument(query)))
      return answerWith(reply, new DomainError('BAD_USER_INPUT'), languageOf(request));
  });
  fastify.addHook('preHandler', async (request) => {
    if (request.routeOptions.url === '/graphql') markOwnDocuments(request);
  });
}

/** Stands in the built page where each answer puts a nonce of its own. */
const NONCE = '__NONCE__';

/** The built web application on the same port: files as they are; every other page address gets index.html. */
async function serveWeb(app: NestFastifyApplication, root: string): Promise<void> {
  const page = await readFile(join(root, 'index.html'), 'utf8');
  await app.register(serveStatic, {
    root,
    wildcard: false,
    index: false,
    globIgnore: ['index.html'],
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
      return reply.type('text/html; charset=utf-8').send(page.replaceAll(NONCE, reply.cspNonce.style));
    });
}
