import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, personOf, type Role } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { aProgramme } from '../testing.ts'
import * as accounting from './accounting/service.ts'
import * as booking from './bookings.ts'
import * as budgeting from './budgets.ts'
import * as importing from './importing/import.ts'
import * as judging from './judging.ts'
import * as queries from './queries.ts'
import { changeSettings, readSettings } from './settings.ts'
import { changeSource, createSource, listSources } from './sources.ts'
import { bookingFields, exportFile, someMoney, sourceFields } from './testing.ts'

const { db } = await testDatabase()

type Services = typeof accounting &
  typeof booking &
  typeof budgeting &
  typeof importing &
  typeof judging &
  typeof queries & {
    changeSettings: typeof changeSettings
    readSettings: typeof readSettings
    changeSource: typeof changeSource
    createSource: typeof createSource
    listSources: typeof listSources
  }
/** A use case takes ctx and promises; what takes a transaction authorises nothing. */
type UseCase = {
  [K in keyof Services]: Services[K] extends (ctx: Ctx, ...rest: never[]) => Promise<unknown>
    ? Parameters<Services[K]>[0] extends { inside: true }
      ? never
      : K
    : never
}[keyof Services]

type Target = {
  programmeId: string
  sourceId: string
  activityId: string
  decidedId: string
  draftId: string
  lineId: string
  bookingId: string
  waitingId: string
  ownWaitingId: string
  importId: string
  file: Uint8Array
}
const line = ({ activityId, sourceId }: Target) => ({
  activityId,
  sourceId,
  municipalityId: null,
  themeId: null,
  title: 'Extra',
  amountCents: 100,
})

// A new use case does not compile until it has a line here.
const calls = {
  readAccountability: (ctx, at) => accounting.readAccountability(ctx, at.programmeId),
  startAccount: (ctx, at) => accounting.startAccount(ctx, at.programmeId, '2024-01-10'),
  moveAccount: async (ctx, at) => accounting.moveAccount(ctx, at.programmeId, '2024-01-11'),
  explainDeviation: (ctx, at) =>
    accounting.explainDeviation(ctx, at.programmeId, { activityId: at.activityId, explanation: 'minder nodig' }),
  closeAccount: (ctx, at) => accounting.closeAccount(ctx, at.programmeId),
  book: (ctx, at) => booking.book(ctx, at.programmeId, bookingFields(at)),
  reverseBooking: (ctx, at) => booking.reverseBooking(ctx, at.programmeId, at.bookingId, 'verkeerd'),
  listBudgets: (ctx, at) => budgeting.listBudgets(ctx, at.programmeId),
  readBudget: (ctx, at) => budgeting.readBudget(ctx, at.programmeId, at.decidedId),
  compareBudgets: (ctx, at) => budgeting.compareBudgets(ctx, at.programmeId, at.decidedId, at.draftId),
  draftBudget: async (ctx, at) => budgeting.draftBudget(ctx, at.programmeId),
  explainBudget: (ctx, at) => budgeting.explainBudget(ctx, at.programmeId, at.draftId, 'omdat'),
  addBudgetLine: (ctx, at) => budgeting.addBudgetLine(ctx, at.programmeId, at.draftId, line(at)),
  changeBudgetLine: (ctx, at) =>
    budgeting.changeBudgetLine(ctx, at.programmeId, { budgetId: at.draftId, lineId: at.lineId }, line(at)),
  removeBudgetLine: (ctx, at) =>
    budgeting.removeBudgetLine(ctx, at.programmeId, { budgetId: at.draftId, lineId: at.lineId }),
  decideBudget: (ctx, at) => budgeting.decideBudget(ctx, at.programmeId, at.draftId),
  discardBudget: (ctx, at) => budgeting.discardBudget(ctx, at.programmeId, at.draftId),
  listImports: (ctx, at) => importing.listImports(ctx, at.programmeId),
  saveMapping: (ctx, at) => importing.saveMapping(ctx, at.programmeId, {}),
  previewImport: (ctx, at) => importing.previewImport(ctx, at.programmeId, at.file),
  applyImport: async (ctx, at) => {
    const { seen } = await importing.previewImport(ctx, at.programmeId, at.file)
    return importing.applyImport(ctx, at.programmeId, { bytes: at.file, fileName: 'export.csv', seen })
  },
  undoImport: (ctx, at) => importing.undoImport(ctx, at.programmeId, at.importId, 'verkeerd bestand'),
  approveBooking: (ctx, at) => judging.approveBooking(ctx, at.programmeId, at.waitingId),
  refuseBooking: (ctx, at) => judging.refuseBooking(ctx, at.programmeId, at.waitingId, 'klopt niet'),
  withdrawBooking: (ctx, at) => judging.withdrawBooking(ctx, at.programmeId, at.waitingId),
  readMoney: (ctx, at) => queries.readMoney(ctx, at.programmeId),
  findBookings: (ctx, at) => queries.findBookings(ctx, at.programmeId),
  exportBookings: (ctx, at) => queries.exportBookings(ctx, at.programmeId),
  readBooking: (ctx, at) => queries.readBooking(ctx, at.programmeId, at.bookingId),
  bookingForm: (ctx, at) => queries.bookingForm(ctx, at.programmeId),
  readSettings: (ctx, at) => readSettings(ctx, at.programmeId),
  changeSettings: (ctx, at) =>
    changeSettings(ctx, at.programmeId, { fourEyesCents: 100, hourRateCents: 0, revision: 2 }),
  listSources: (ctx, at) => listSources(ctx, at.programmeId),
  createSource: (ctx, at) => createSource(ctx, at.programmeId, sourceFields({ code: 'NIEUW' })),
  changeSource: (ctx, at) =>
    changeSource(ctx, at.programmeId, at.sourceId, { ...sourceFields({ title: 'Anders' }), revision: 1 }),
} satisfies Record<UseCase, (ctx: Ctx, at: Target) => Promise<unknown>>
const useCases = Object.keys(calls).filter((name): name is UseCase => name in calls)

const keepers = ['district project-leader', 'district programme-controller']
const readers = [
  ...keepers,
  ...['analyst', 'board-member', 'execution-specialist', 'administrator', 'province-reader'].map(
    (role) => `district ${role}`,
  ),
  ...['coordinator', 'secretary', 'mayor', 'controller'],
]
const reading: readonly UseCase[] = [
  'readAccountability',
  'listBudgets',
  'readBudget',
  'compareBudgets',
  'listImports',
  'readMoney',
  'findBookings',
  'exportBookings',
  'readBooking',
  'readSettings',
  'listSources',
]
/** Who may by the policy; the booking that waits was entered by someone else, who is no project leader of these. */
const mayDo = (name: UseCase): readonly string[] =>
  reading.includes(name) ? readers : name === 'withdrawBooking' ? [] : keepers

let at: Target
let enterer: Ctx
const everyone: { name: string; ctx: Ctx }[] = []
const strangers: { name: string; ctx: Ctx }[] = []

beforeAll(async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  const municipality = { organisationId: municipalities[0]?.id ?? '', districtId }
  const keeper = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  enterer = ctxFor(db, await aMember(db, districtId, 'programme-controller'))
  const { programmeId } = await aProgramme(db, districtId, personOf(keeper))
  const { sourceId, activityId, budgetId } = await someMoney(keeper, programmeId)
  const given = { activityId, sourceId }
  await changeSettings(keeper, programmeId, { fourEyesCents: 50_000, hourRateCents: 0, revision: 0 })
  const bookingId = (await booking.book(enterer, programmeId, bookingFields({ ...given, bookedOn: '2024-06-01' }))).id
  const large = bookingFields({ ...given, amountCents: 50_000, bookedOn: '2024-06-01' })
  const waitingId = (await booking.book(enterer, programmeId, large)).id
  const ownWaitingId = (await booking.book(enterer, programmeId, large)).id
  await importing.saveMapping(keeper, programmeId, exportFile.mapping)
  const file = exportFile.of([['2024-02-01', '12,50', 'Koffie (fictief)', 'F-1']])
  const { seen } = await importing.previewImport(enterer, programmeId, file)
  const importId = (await importing.applyImport(enterer, programmeId, { bytes: file, fileName: 'a.csv', seen })).id
  const { id: draftId } = await budgeting.draftBudget(keeper, programmeId)
  const { lines } = await budgeting.readBudget(keeper, programmeId, draftId)
  at = {
    ...{ programmeId, sourceId, activityId, bookingId, waitingId, ownWaitingId, importId, draftId },
    decidedId: budgetId,
    lineId: lines[0]?.id ?? '',
    file: exportFile.of([['2024-02-02', '13,50', 'Thee (fictief)', 'F-2']]),
  }
  const elsewhere = await aDistrict(db, 1)
  const far = { organisationId: elsewhere.municipalities[0]?.id ?? '', districtId: elsewhere.districtId }
  const member = async (where: typeof far, role: Role) => ctxFor(db, await aMember(db, where, role))
  for (const role of municipalRoles) {
    everyone.push({ name: role, ctx: await member(municipality, role) })
    strangers.push({ name: `strange ${role}`, ctx: await member(far, role) })
  }
  const own = (district: string) => ({ organisationId: district, districtId: district })
  for (const role of districtRoles) {
    everyone.push({ name: `district ${role}`, ctx: await member(own(districtId), role) })
    strangers.push({ name: `strange district ${role}`, ctx: await member(own(elsewhere.districtId), role) })
  }
})

/** What has to be there before a call, so that only the policy can refuse it. */
async function prepare(name: UseCase, ctx: Ctx): Promise<void> {
  const keeper = { ...enterer, db: ctx.db }
  if (name === 'draftBudget') await budgeting.discardBudget(keeper, at.programmeId, at.draftId)
  if (['moveAccount', 'explainDeviation', 'closeAccount'].includes(name)) {
    await accounting.startAccount(keeper, at.programmeId, '2024-01-10')
    const { activityId } = at
    await accounting.explainDeviation(keeper, at.programmeId, { activityId, explanation: 'nog niets gedaan' })
  }
}

/** What a call says, in a transaction that is undone. */
async function refusalOf(name: UseCase, ctx: Ctx): Promise<string | null> {
  const undone = ctx.db.transaction(async (inner) => {
    await prepare(name, { ...ctx, db: inner })
    await calls[name]({ ...ctx, db: inner }, at)
    throw new Error('it was allowed')
  })
  return undone.then(
    () => null,
    (error) => (error.message === 'it was allowed' ? null : (error.code ?? error.message)),
  )
}

test.each(useCases)('%s refuses every role but those of the policy', async (name) => {
  for (const { name: who, ctx } of everyone) {
    const refusal = await refusalOf(name, ctx)
    if (mayDo(name).includes(who)) expect(refusal, who).toBe(null)
    else expect(refusal, who).toMatch(/^(forbidden|not_found)$/)
  }
})

test.each(useCases)('%s finds nothing for anyone of another district', async (name) => {
  for (const { name: who, ctx } of strangers) expect(await refusalOf(name, ctx), who).toBe('not_found')
})

test('who entered a booking withdraws it and does not judge it', async () => {
  const { programmeId, ownWaitingId } = at
  const sentence = 'judge_booking.forbidden'
  await expect(judging.approveBooking(enterer, programmeId, ownWaitingId)).rejects.toThrow(sentence)
  await expect(judging.refuseBooking(enterer, programmeId, ownWaitingId, 'klopt niet')).rejects.toThrow(sentence)
  await judging.withdrawBooking(enterer, programmeId, ownWaitingId)
  expect((await queries.readBooking(enterer, programmeId, ownWaitingId)).booking.state).toBe('withdrawn')
})

test('no refused call changed anything', async () => {
  const { count } = await queries.findBookings(enterer, at.programmeId)
  expect(count).toBe(4)
  const view = await inTransaction(enterer, (tx) => budgeting.readBudget(tx, at.programmeId, at.draftId))
  expect([view.budget.state, view.lines.length]).toEqual(['draft', 1])
})
