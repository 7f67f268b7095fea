import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type HttpBindings, serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import { bitsFor, Intake, intakeApi, isWorkDone } from '#modules/reporting-point'
import { OpenUse } from '#modules/reporting-use'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import { log } from '#platform/log'
import { type Web, webContext } from '#platform/web'
import { createApi } from '../api/app.ts'
import { apiPath } from '../api/document.ts'
// Not by the door of its module: commands read that one, and they read no pages.
import { reporterPages } from '../modules/reporting-point/reporter/app.tsx'
import { openUsePages } from '../modules/reporting-use/survey/app.tsx'
import { answered, type Known } from './answered.ts'
import { apiRoute } from './api-route.ts'
import { limitBody } from './body-limit.ts'
import { callerFinder } from './caller.ts'
import { formsOnly } from './forms-only.ts'
import { everyAnswer, pageHeaders, sameOriginOnly } from './headers.ts'
import { health } from './health.ts'
import { metrics } from './metrics.ts'
import { ownHost } from './own-host.ts'
import { picturePdf } from './picture-pdf.ts'
import { progress } from './progress.ts'
import { builtAssets, reporterFiles } from './reporter-assets.ts'
import { routePatterns } from './route-pattern.ts'
import { whoIs } from './who.ts'

export type Env = { Bindings: HttpBindings; Variables: Known['Variables'] & { web: Web } }

function context(database: Database, config: Config) {
  return async (request: Request, address: string, requestId: string): Promise<Web> => {
    const now = new Date()
    const { login, language, origin } = await whoIs({ database, config, request, address, now })
    const nonce = randomBytes(16).toString('base64')
    return { database, config, now, login, language, nonce, requestId, origin }
  }
}

/** The web server: security headers, health, API, files of the build, and React Router's pages behind them. */
export function createApp(build: ServerBuild, database: Database, config: Config) {
  const app = new Hono<Env>()
  const makeWeb = context(database, config)
  const pages = createRequestHandler(build, 'production')
  const routeOf = routePatterns(build)
  const callerOf = callerFinder(config.trustedProxies)
  app.use(everyAnswer(config))
  app.use(compress())
  // Before all that looks at who asks: of a reporter nothing is looked at and nothing logged.
  app.use(ownHost(config))
  const intake = new Intake(database, new URL(config.reporterUrl).origin)
  app.route('/meld/api', intakeApi(intake))
  app.use('/meld/assets/*', reporterFiles(config.root))
  app.route('/meld', reporterPages(intake, builtAssets('meld', config.root, build)))
  const open = openUsePages(new OpenUse(database.db, { bitsFor, isWorkDone }), {
    ...builtAssets('work', config.root, build),
    toPdf: picturePdf,
  })
  app.route('/peiling', open.survey)
  app.route('/jaarbeeld', open.picture)
  app.use(`${apiPath}/*`, answered('api', database, apiRoute))
  app.route(apiPath, createApi({ database, config }))
  app.use(limitBody('person'))
  app.route('/', health(database, config))
  app.route('/', metrics(config))
  app.route('/', progress())
  app.use(
    '/assets/*',
    serveStatic({
      root: join(config.root, 'build/client'),
      precompressed: true,
      onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  app.use(
    '/*',
    serveStatic({
      root: join(config.root, 'build/client'),
      rewriteRequestPath: (path) => (path.includes('.') ? path : '/none'),
    }),
  )
  app.use(answered('page', database, (c) => routeOf(c.req.path)))
  app.use(formsOnly)
  app.use(sameOriginOnly(config))
  app.use(async (c, next) => {
    const address = callerOf(c.env.incoming.socket.remoteAddress ?? '', c.req.header('x-forwarded-for'))
    const web = await makeWeb(c.req.raw, address, c.get('requestId'))
    c.set('web', web)
    await next()
    pageHeaders(c, web.nonce)
  })
  app.all('*', async (c) => {
    const provider = new RouterContextProvider()
    provider.set(webContext, c.get('web'))
    return pages(c.req.raw, provider)
  })
  app.onError((error, c) => {
    log.error({ requestId: c.get('requestId'), err: error }, 'request failed')
    return c.text('Er ging iets mis. Probeer het later opnieuw.', 500)
  })
  return app
}

/** Starts listening; resolves when the port is open. */
export function listen(app: Hono<Env>, config: Config) {
  return new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, () => resolve(server))
    server.on('error', reject)
  })
}
