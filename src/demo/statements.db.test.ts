import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { RouterContextProvider } from 'react-router'
import { beforeAll, expect, test } from 'vitest'
import { actorOfMail } from '#modules/organisations'
import type { PersonActor } from '#platform/access'
import { projectRoot, readConfig } from '#platform/config'
import { rowsOf, systemCtx } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { type Web, webContext } from '#platform/web'
import { papersRoutes } from '../modules/briefings/papers/routes.ts'
import { programmeRoutes } from '../modules/programme/routes.ts'
import { reportingRoutes } from '../modules/reporting-point/routes.ts'
import { systemsRoutes } from '../modules/systems/routes.ts'
import { makeDemo } from './index.ts'

const database = await testDatabase()
const { db } = database
const now = new Date('2026-11-27T10:00:00Z')
let leader: PersonActor

beforeAll(async () => {
  await makeDemo(systemCtx(db, now), () => {})
  leader = await personCalled('projectleider')
})

async function personCalled(name: string): Promise<PersonActor> {
  const actor = await actorOfMail(systemCtx(db, now), `${name}@fictief.example`, null)
  if (actor?.kind !== 'person') throw new Error(`the demo has no ${name}`)
  return actor
}

/** Who asks a page is found in two statements before its own. */
const toLogIn = 2
const most = 8 - toLogIn
/** Pages that work out the living figures of a programme, from the answers of all municipalities on. */
const withFigures: Record<string, number> = {
  'voorstellen/:id/wijzigen': 17,
  'stukken/:id/voorbeeld': 15,
  'stukken/:id/tekst/:slot': 17,
}

/** Which row of the demo a page of each kind is about, by the parameter of its path or the word before it. */
const rows: readonly [RegExp, string, string?][] = [
  [/lijnen\/:itemId/, 'programme.lines'],
  [/mijlpalen\/:itemId/, 'programme.milestones'],
  [/producten\/:itemId/, 'programme.deliverables'],
  [/team\/:itemId/, 'programme.team'],
  [/maatregelen\/:itemId/, 'programme.risk_measures'],
  [/risicos\/:itemId/, 'programme.risks'],
  [/resultaten\/:itemId/, 'programme.targets'],
  [/onderdelen\/:itemId/, 'programme.parts'],
  [/:subProjectId/, 'programme.sub_projects', 'id in (select sub_project_id from programme.parts order by id limit 1)'],
  [/:meetingId/, 'programme.meetings', "state <> 'adopted'"],
  [/:documentId/, 'programme.documents', 'withdrawn_at is null'],
  [/:bookingId/, 'programme.bookings', 'taken_from is not null'],
  [/:sourceId/, 'programme.funding_sources'],
  [/:decisionId/, 'programme.decisions'],
  [/:budgetId/, 'programme.budgets', "state = 'draft'"],
  [/:lineId/, 'programme.budget_lines', "budget_id in (select id from programme.budgets where state = 'draft')"],
  [/^voorstellen\/:id\/wijzigen/, 'programme.board_proposals', "state = 'draft'"],
  [/^voorstellen\/:id\/besluit$/, 'programme.board_proposals', "state = 'agenda'"],
  [/^voorstellen\/:id/, 'programme.board_proposals', "state = 'decided'"],
  [/^stukken\/:id/, 'briefings.papers', "state = 'draft' and kind = 'progress'"],
  [/^taken\/:id/, 'programme.tasks'],
  [/overdrachten\/:handover/, 'reporting.handovers'],
  [/^meldingen\/teksten\/:id/, 'reporting.templates'],
  [/^meldingen\/:id/, 'reporting.cases', 'id in (select case_id from reporting.handovers)'],
  [/^draden\/:id/, 'common_threads.threads'],
  [/^bronnen\/autorisaties\/:id/, 'systems.authorisations'],
  [/^bronnen\/aanvragen\/:id/, 'systems.access_requests', "state = 'approved'"],
  [/^bronnen\/autorisaties\/:id/, 'systems.authorisations', 'ended_on is not null'],
  [/^bronnen\/herbeoordelingen\/.*:id/, 'systems.authorisation_reviews'],
  [/^programma\/:id/, 'programme.programmes', 'id in (select programme_id from programme.bookings)'],
]

async function paramsOf(path: string): Promise<Params> {
  const params: Params = { number: '1', slot: 'opening' }
  for (const [pattern, table, wanted = 'true'] of rows) {
    if (!pattern.test(path)) continue
    const name = /:(\w+)/.exec(pattern.source)?.[1] ?? 'id'
    const found = await rowsOf<{ id: string }>(
      db,
      sql.raw(`select id from ${table} where ${wanted} order by id limit 1`),
    )
    params[name] ??= found[0]?.id ?? ''
  }
  return params
}

const routes = [...programmeRoutes, ...papersRoutes].filter(({ file }) => file.endsWith('.tsx'))
/** Of a municipality, not of the project leader. */
const ofOthers = ['programma/:id/capaciteit/toezeggen']
const pages = routes
  .filter(({ path = '' }) => !ofOthers.includes(path))
  .map(({ path = '', file }): [string, string] => [path, file])
type Params = Record<string, string>
type Loader = (args: { request: Request; params: Params; context: RouterContextProvider }) => Promise<unknown>

async function statementsOf(file: string, path: string, params: Params, actor = leader): Promise<number> {
  const { loader }: { loader?: Loader } = await import(join(projectRoot(), 'src', file))
  if (!loader) return 0
  const { personId, organisationId, districtId } = actor
  const web: Web = {
    database,
    config: readConfig({}),
    now,
    login: {
      loginId: '',
      actor,
      person: { id: personId, name: '' },
      organisation: {
        id: organisationId,
        name: '',
        code: '',
        kind: organisationId === districtId ? 'district' : 'municipality',
        theme: null,
        fictitious: true,
      },
      others: [],
    },
    language: 'nl',
    nonce: '',
    requestId: '',
    origin: '',
  }
  const context = new RouterContextProvider()
  context.set(webContext, web)
  const before = database.statements()
  await loader({ request: new Request(`http://localhost/${path}`), params, context })
  return database.statements() - before
}

test.each(pages)(
  'the page %s takes at most eight statements, with the two that find who asks it',
  async (path, file) => {
    const statements = await statementsOf(file, path, await paramsOf(path))
    expect(statements).toBeLessThanOrEqual(withFigures[path] ?? most)
  },
)

const ofReports = reportingRoutes
  .filter(({ file }) => file.endsWith('.tsx'))
  .map(({ path = '', file }): [string, string] => [path, file])
/** Who has pages of the reporting point: a handler, a keeper, and who sees its counts for the district. */
const ofPoint = ['meldpunt.enschede', 'secretaris.enschede', 'projectleider']

test.each(ofReports)(
  'the page %s of the reporting point takes at most eight statements as well',
  async (path, file) => {
    const params = await paramsOf(path)
    const counted: number[] = []
    for (const name of ofPoint) {
      const actor = await personCalled(name)
      const statements = await statementsOf(file, path, params, actor).catch(() => null)
      if (statements !== null) counted.push(statements)
    }
    expect(counted.length).toBeGreaterThan(0)
    expect(Math.max(...counted)).toBeLessThanOrEqual(withFigures[path] ?? most)
  },
)

const ofSources = systemsRoutes
  .filter(({ file }) => file.endsWith('.tsx'))
  .map(({ path = '', file }): [string, string] => [path, file])
/** Who has pages of the overview of sources: who reads, who keeps the records of a municipality, and who decides. */
const ofOverview = ['medewerker', 'bronbeheerder', 'coordinator', 'leidinggevende'].map((who) => `${who}.enschede`)
/** What the address of a page asks that shows most only then. */
const askedOfSources: Record<string, string> = {
  bronnen: '?heb=address&wil=ownership&rol=bibob-coordinator',
  'bronnen/alle': '?zoek=kadaster',
  'bronnen/vergelijken': '?een=brp&ander=bag',
}

test.each(ofSources)('the page %s of the sources takes at most eight statements as well', async (path, file) => {
  const code = path.startsWith('bronnen/herbeoordelingen') ? 'brp' : 'lisa'
  const params = { ...(await paramsOf(path)), code, number: '2', rule: '+' }
  const counted: [string, number][] = []
  for (const name of [...ofOverview, 'projectleider']) {
    const actor = await personCalled(name)
    const statements = await statementsOf(file, path + (askedOfSources[path] ?? ''), params, actor).catch(() => null)
    if (statements !== null) counted.push([name, statements])
  }
  expect(counted.length).toBeGreaterThan(0)
  expect(counted.filter(([, statements]) => statements > most)).toEqual([])
})

const people = [
  ...['projectleider', 'analist', 'dvo', 'toetser'],
  ...['coordinator', 'burgemeester', 'secretaris', 'hr', 'leidinggevende', 'medewerker'].map(
    (who) => `${who}.enschede`,
  ),
]
/** The search looks through all modules: one statement each, and the line that findings were read. */
const mostOfSearch = 10 - toLogIn

test.each(people)('the first page and the search of %s keep within their statements', async (name) => {
  const actor = await personCalled(name)
  expect(await statementsOf('pages/home/home.tsx', '', {}, actor)).toBeLessThanOrEqual(most)
  expect(await statementsOf('pages/search/search.tsx', 'zoeken?zoek=gemeente', {}, actor)).toBeLessThanOrEqual(
    mostOfSearch,
  )
})
