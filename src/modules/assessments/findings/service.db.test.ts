import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import { verifyAudit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, systemCtx } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import type * as importing from './import.ts'
import { discardFindings, previewFindings, waitingFindings } from './import.ts'
import type * as applying from './import-apply.ts'
import { applyFindings } from './import-apply.ts'
import type * as queries from './queries.ts'
import { exportFindings, findFindings, findingChoices, findingsOfDistrict } from './queries.ts'
import type * as service from './service.ts'
import {
  changeFinding,
  enterFinding,
  readFinding,
  recommend,
  removeFinding,
  removeRecommendation,
  shareFinding,
} from './service.ts'
import { findingFields, someFindings } from './testing.ts'

const { db } = await testDatabase()
type Sample = Awaited<ReturnType<typeof someFindings>>
let at: Sample
beforeAll(async () => {
  at = await someFindings(db)
  await shareFinding(at.coordinator, at.shared.id, true)
})

const textsFor = async (ctx: Ctx) =>
  (await findFindings(ctx, { sort: 'foundOn' })).results.map(({ text }) => text).sort()

test('the municipality sees all findings on itself, the district its own and those that were shared', async () => {
  expect(await textsFor(at.coordinator)).toEqual(['van de gemeente', 'van de gemeente en gedeeld', 'van het district'])
  expect(await textsFor(at.analyst)).toEqual(['van de gemeente en gedeeld', 'van het district'])
  const given = await inTransaction(systemCtx(db, aMoment), (tx) => findingsOfDistrict(tx, at.districtId))
  expect(given.map(({ text }) => text).sort()).toEqual(['van de gemeente en gedeeld', 'van het district'])
})

test('what a municipality shares can be taken back, and is then its own again', async () => {
  const { id } = await enterFinding(at.coordinator, findingFields(at, { text: 'even gedeeld' }))
  await expect(readFinding(at.analyst, id)).rejects.toMatchObject({ code: 'not_found' })
  await shareFinding(at.coordinator, id, true)
  await expect(shareFinding(at.coordinator, id, true)).rejects.toMatchObject({
    reason: 'assessments.finding_already_shared',
  })
  expect(await readFinding(at.analyst, id)).toMatchObject({ text: 'even gedeeld', mayChange: false, mayShare: false })
  await shareFinding(at.coordinator, id, false)
  await expect(readFinding(at.analyst, id)).rejects.toMatchObject({ code: 'not_found' })
})

test('a finding keeps its recommendations, is changed by one at a time, and every step has its line', async () => {
  const { id } = await enterFinding(at.analyst, findingFields(at, { recommendations: ['een', '', 'twee'] }))
  await recommend(at.analyst, id, { text: 'drie' })
  const { recommendations } = await readFinding(at.coordinator, id)
  expect(recommendations.map(({ text }) => text)).toEqual(['een', 'twee', 'drie'])
  await removeRecommendation(at.analyst, id, recommendations[0]?.id ?? '')
  const change = { ...findingFields(at), text: 'anders', norms: ['B', 'B'], revision: 1 }
  expect(await changeFinding(at.analyst, id, change)).toMatchObject({ text: 'anders', norms: ['B'], revision: 2 })
  await expect(changeFinding(at.analyst, id, change)).rejects.toMatchObject({ code: 'conflict' })
  await removeFinding(at.analyst, id)
  const actions = await rowsOf<{ action: string; fields: string[] }>(
    db,
    sql`select action, fields from audit.entries where object_id = ${id} order by seq`,
  )
  expect(actions.map(({ action }) => action)).toEqual(
    ['enter', 'change', 'remove'].map((verb) => `assessments.${verb}_finding`),
  )
  expect(JSON.stringify(actions)).not.toContain('anders')
  expect(await verifyAudit(systemCtx(db, aMoment), at.districtId)).toMatchObject([{ brokenAt: null }])
})

test('a finding fits its district, framework, round and report, with all problems at once', async () => {
  const far = await someFindings(db)
  const wrong = { organisationId: far.organisationId, norms: ['A', 'X'], reportTitle: 'Scan' }
  await expect(enterFinding(at.analyst, findingFields(at, wrong))).rejects.toMatchObject({
    code: 'invalid',
    problems: [
      { path: 'reportYear', reason: 'assessments.finding_report_half' },
      { path: 'organisationId', reason: 'assessments.finding_municipality_unknown' },
      { path: 'norms', reason: 'assessments.finding_norm_unknown', params: { code: 'X' } },
    ],
  })
  await expect(enterFinding(at.analyst, findingFields(at, { roundId: far.round.id }))).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('the list is searched, filtered and sorted, and a file takes all pages', async () => {
  const sample = await someFindings(db)
  const enter = (fields: Parameters<typeof findingFields>[1]) =>
    enterFinding(sample.analyst, findingFields(sample, fields))
  await enter({ text: 'Sleutels 100% zoek', severity: 'high', norms: ['B'], foundOn: '2024-01-12', quote: null })
  await enter({ text: 'Kasten open', severity: 'low', source: 'survey', foundOn: '2024-01-11', recommendations: [] })
  const found = async (query: Parameters<typeof findFindings>[1]) =>
    (await findFindings(sample.analyst, query)).results.map(({ text }) => text)
  expect(await found({})).toEqual(['Sleutels 100% zoek', 'Kasten open', 'van het district'])
  expect(await found({ search: '100%' })).toEqual(['Sleutels 100% zoek'])
  expect(await found({ search: 'vier jaar' })).toEqual(['Sleutels 100% zoek', 'van het district'])
  expect(await found({ norm: 'B' })).toEqual(['Sleutels 100% zoek'])
  expect(await found({ severity: 'low' })).toEqual(['Kasten open'])
  expect(await found({ sort: 'severity', direction: 'down' })).toEqual([
    'Sleutels 100% zoek',
    'van het district',
    'Kasten open',
  ])
  expect(await findFindings(sample.analyst, { pageSize: 1, page: 2 })).toMatchObject({
    count: 3,
    results: [{ text: 'Kasten open' }],
  })
  expect(await exportFindings(sample.analyst, { pageSize: 1 })).toHaveLength(3)
})

type Services = typeof service & typeof queries & typeof importing & typeof applying
type UseCase = {
  [K in keyof Services]: Services[K] extends (ctx: Ctx, ...rest: never[]) => Promise<unknown>
    ? Parameters<Services[K]>[0] extends { inside: true }
      ? never
      : K
    : never
}[keyof Services]
type Call = (ctx: Ctx, id: string) => Promise<unknown>
const change = () => ({ ...findingFields(at), revision: 1 })
const empty = { fileName: 'x.csv', bytes: new Uint8Array() }
const target = () => ({ frameworkId: at.frameworkId, roundId: null })

/** On a finding of the district; who of the municipality or the district may. A new use case does not compile without a line. */
const calls = {
  readFinding: (ctx, id) => readFinding(ctx, id),
  enterFinding: (ctx) => enterFinding(ctx, findingFields(at, { roundId: null })),
  changeFinding: (ctx, id) => changeFinding(ctx, id, change()),
  removeFinding: (ctx, id) => removeFinding(ctx, id),
  shareFinding: (ctx, id) => shareFinding(ctx, id, true),
  recommend: (ctx, id) => recommend(ctx, id, { text: 'x' }),
  removeRecommendation: (ctx, id) => removeRecommendation(ctx, id, crypto.randomUUID()),
  findFindings: (ctx) => findFindings(ctx),
  exportFindings: (ctx) => exportFindings(ctx),
  findingChoices: (ctx) => findingChoices(ctx),
  previewFindings: (ctx) => previewFindings(ctx, empty, target()),
  waitingFindings: (ctx) => waitingFindings(ctx),
  discardFindings: (ctx) => discardFindings(ctx),
  applyFindings: (ctx) => applyFindings(ctx, ''),
} satisfies Record<Exclude<UseCase, 'forgetFindingFiles'>, Call>

const finders = ['district project-leader', 'district analyst', 'district assessor']
const scanTeam = [
  'coordinator',
  'contributor',
  'integrity-officer',
  'privacy-officer',
  'attention-officer',
  'secretary',
  'mayor',
  'controller',
]
const allowed: Record<keyof typeof calls, readonly string[]> = {
  readFinding: [...scanTeam, ...finders],
  findFindings: [...scanTeam, ...finders],
  exportFindings: [...scanTeam, ...finders],
  findingChoices: [...scanTeam, ...finders],
  enterFinding: ['coordinator', ...finders],
  changeFinding: finders,
  removeFinding: finders,
  shareFinding: [],
  recommend: finders,
  removeRecommendation: finders,
  previewFindings: ['coordinator', ...finders],
  waitingFindings: ['coordinator', ...finders],
  discardFindings: ['coordinator', ...finders],
  applyFindings: ['coordinator', ...finders],
}

const isRefused = async (work: Promise<unknown>) =>
  work.then(
    () => false,
    ({ code, reason }) => code === 'forbidden' || reason === 'finding.not_found',
  )

test.each(Object.keys(calls) as (keyof typeof calls)[])(
  '%s is for whom the policy names, and nobody else',
  async (name) => {
    const own = { organisationId: at.organisationId, districtId: at.districtId }
    const everyone = [
      ...(await Promise.all(
        municipalRoles.map(async (role) => ({ name: role as string, actor: await aMember(db, own, role) })),
      )),
      ...(await Promise.all(
        districtRoles.map(async (role) => ({
          name: `district ${role}`,
          actor: await aMember(db, at.districtId, role),
        })),
      )),
    ]
    const may: string[] = []
    for (const { name: who, actor } of everyone) {
      const { id } = await enterFinding(at.analyst, findingFields(at))
      if (!(await isRefused(calls[name](ctxFor(db, actor), id)))) may.push(who)
    }
    expect(may.sort()).toEqual([...allowed[name]].sort())
  },
)

test('nobody of another municipality or district reaches a finding', async () => {
  const far = await someFindings(db)
  const other = { organisationId: at.other.organisationId, districtId: at.districtId }
  const strangers = [
    await aMember(db, other, municipalRoles),
    await aMember(db, { organisationId: far.organisationId, districtId: far.districtId }, municipalRoles),
    await aMember(db, far.districtId, districtRoles),
  ]
  for (const actor of strangers)
    for (const name of ['readFinding', 'enterFinding', 'changeFinding', 'removeFinding', 'recommend'] as const)
      await expect(calls[name](ctxFor(db, actor), at.ofDistrict.id), name).rejects.toMatchObject({
        code: expect.stringMatching(/^(forbidden|not_found|invalid)$/),
      })
})
