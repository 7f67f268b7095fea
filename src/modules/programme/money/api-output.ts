import { z } from '@hono/zod-openapi'
import type { Accountability } from './accounting/service.ts'
import { importFields, type Mapping } from './importing/model.ts'
import type { ImportPlan } from './importing/plan.ts'
import { bookingKinds, bookingStates, budgetStates, type Sums, takenKinds } from './model.ts'
import type { Booking, BookingView, Overview } from './queries.ts'
import type { Budget, BudgetLine, FundingSource, MoneyImport, MoneySettings } from './schema.ts'
import { activityIdOf, type Spent } from './spending.ts'

const cents = z.number().int().openapi({ description: 'whole cents' })
const spending = {
  activityId: z.uuid().openapi({ description: 'a line, sub-project or part of the programme' }),
  sourceId: z.uuid(),
  municipalityId: z.uuid().nullable(),
  themeId: z.uuid(),
}
const presentSpent = (it: Spent) => ({
  activityId: activityIdOf(it),
  sourceId: it.sourceId,
  municipalityId: it.municipalityId,
  themeId: it.themeId,
})

const SumsOut = z.object({
  budget: cents,
  expected: cents,
  committed: cents,
  open: cents,
  realised: cents,
  forecast: cents,
  left: cents,
})
const presentSums = (it: Sums): z.infer<typeof SumsOut> => ({
  budget: it.budget,
  expected: it.expected,
  committed: it.committed,
  open: it.open,
  realised: it.realised,
  forecast: it.forecast,
  left: it.left,
})
export const MoneyOut = z
  .object({
    activities: z.array(
      z.object({ id: z.uuid(), kind: z.enum(['line', 'sub-project', 'part']), code: z.string(), title: z.string() }),
    ),
    total: SumsOut,
    rows: z.array(z.object({ activityId: z.uuid(), sourceId: z.uuid(), sums: SumsOut })),
    waiting: z.number().int().openapi({ description: 'bookings that wait for a second person and do not count yet' }),
  })
  .openapi('Money')
export const presentMoney = ({ activities, money }: Overview): z.infer<typeof MoneyOut> => ({
  activities: activities.map(({ id, kind, code, title }) => ({ id, kind, code, title })),
  total: presentSums(money.total),
  rows: money.rows.map(({ lineId, subProjectId, partId, sourceId, sums }) => ({
    activityId: partId ?? subProjectId ?? lineId,
    sourceId,
    sums: presentSums(sums),
  })),
  waiting: money.waiting,
})

const booking = {
  id: z.uuid(),
  number: z.number().int().openapi({ description: 'within the programme, from 1' }),
  kind: z.enum(bookingKinds),
  amountCents: cents.openapi({ description: 'whole cents; below zero for a reversal' }),
  ...spending,
  bookedOn: z.iso.date(),
  title: z.string(),
  party: z.string(),
  reference: z.string(),
  takenFrom: z.uuid().nullable().openapi({ description: 'the expectation or commitment that it is taken from' }),
  takenKind: z.enum(takenKinds).nullable(),
  reverses: z.uuid().nullable(),
  reason: z.string().nullable(),
  importId: z.uuid().nullable(),
  state: z.enum(bookingStates).openapi({ description: 'only what stands counts' }),
}
export const BookingOut = z.object(booking).openapi('Booking')
export const presentBooking = (it: Omit<Booking, 'countsCents'>): z.infer<typeof BookingOut> => ({
  id: it.id,
  number: it.number,
  kind: it.kind,
  amountCents: it.amountCents,
  ...presentSpent(it),
  bookedOn: it.bookedOn,
  title: it.title,
  party: it.party,
  reference: it.reference,
  takenFrom: it.takenFrom,
  takenKind: it.takenKind,
  reverses: it.reverses,
  reason: it.reason,
  importId: it.importId,
  state: it.state,
})
export const BookingViewOut = z
  .object({
    ...booking,
    openCents: cents.nullable().openapi({ description: 'what can still be taken from it' }),
    related: z.array(z.object({ id: z.uuid(), relation: z.enum(['taken-from', 'taken', 'reverses', 'reversed-by']) })),
  })
  .openapi('BookingWithTrail')
export const presentBookingView = (it: BookingView): z.infer<typeof BookingViewOut> => ({
  ...presentBooking(it.booking),
  openCents: it.openCents,
  related: it.related.map(({ id, relation }) => ({ id, relation })),
})

export const SourceOut = z
  .object({
    id: z.uuid(),
    code: z.string(),
    title: z.string(),
    funder: z.string(),
    amountCents: cents,
    partOf: z.uuid().nullable(),
    conditions: z.string(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    municipalities: z.array(z.uuid()).openapi({ description: 'none is all' }),
    excludedThemes: z.array(z.uuid()),
    revision: z.number().int(),
  })
  .openapi('FundingSource')
export const presentSource = (it: FundingSource): z.infer<typeof SourceOut> => ({
  id: it.id,
  code: it.code,
  title: it.title,
  funder: it.funder,
  amountCents: it.amountCents,
  partOf: it.partOf,
  conditions: it.conditions,
  startsOn: it.startsOn,
  endsOn: it.endsOn,
  municipalities: it.municipalities,
  excludedThemes: it.excludedThemes,
  revision: it.revision,
})

export const BudgetOut = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    state: z.enum(budgetStates),
    explanation: z.string(),
    decidedAt: z.iso.datetime().nullable(),
  })
  .openapi('Budget')
export const presentBudget = (it: Budget): z.infer<typeof BudgetOut> => ({
  id: it.id,
  version: it.version,
  state: it.state,
  explanation: it.explanation,
  decidedAt: it.decidedAt?.toISOString() ?? null,
})
export const BudgetLineOut = z
  .object({ id: z.uuid(), ...spending, title: z.string(), amountCents: cents })
  .openapi('BudgetLine')
export const presentLine = (it: BudgetLine): z.infer<typeof BudgetLineOut> => ({
  id: it.id,
  ...presentSpent(it),
  title: it.title,
  amountCents: it.amountCents,
})

export const SettingsOut = z
  .object({ fourEyesCents: cents, hourRateCents: cents, revision: z.number().int() })
  .openapi('MoneySettings')
export const presentSettings = (it: MoneySettings): z.infer<typeof SettingsOut> => ({
  fourEyesCents: it.fourEyesCents,
  hourRateCents: it.hourRateCents,
  revision: it.revision,
})

export const ImportOut = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    booked: z.number().int(),
    doubles: z.number().int(),
    madeAt: z.iso.datetime(),
    undoneAt: z.iso.datetime().nullable(),
  })
  .openapi('MoneyImport')
export const presentImport = (it: MoneyImport): z.infer<typeof ImportOut> => ({
  id: it.id,
  fileName: it.fileName,
  booked: it.booked,
  doubles: it.doubles,
  madeAt: it.madeAt.toISOString(),
  undoneAt: it.undoneAt?.toISOString() ?? null,
})
const words = z.record(z.string(), z.string())
export const MappingOut = z.object({ columns: words, always: words, words }).openapi('MoneyMapping')
export const presentMapping = ({ columns, always, words: all }: Mapping): z.infer<typeof MappingOut> => ({
  columns: { ...columns },
  always: { ...always },
  words: { ...all },
})
export const PlanOut = z
  .object({
    headings: z.array(z.string()),
    unmapped: z
      .array(z.enum(importFields))
      .openapi({ description: 'fields that need a column or a fixed value first' }),
    seen: z.string().openapi({ description: 'to send along when it is carried out' }),
    rows: z.array(
      z.object({
        line: z.number().int(),
        isDouble: z.boolean(),
        kind: z.enum(bookingKinds),
        amountCents: cents,
        title: z.string(),
      }),
    ),
    faults: z.array(z.object({ cell: z.string(), code: z.string() })),
  })
  .openapi('MoneyFilePreview')
export const presentPlan = (it: ImportPlan): z.infer<typeof PlanOut> => ({
  headings: it.headings,
  unmapped: it.unmapped,
  seen: it.seen,
  rows: it.rows.map(({ line, isDouble, kind, amountCents, title }) => ({ line, isDouble, kind, amountCents, title })),
  faults: it.faults.map(({ cell, reason }) => ({ cell, code: reason })),
})

const AccountedOut = z.object({
  activityId: z.uuid(),
  code: z.string(),
  title: z.string(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
  delivered: z.number().int(),
  deliverables: z.number().int(),
  budget: cents,
  realised: cents,
  deviation: z.number().int().nullable().openapi({ description: 'whole per cents of the budget' }),
  hours: z.number(),
  hoursCost: cents,
  mustExplain: z.boolean(),
  explanation: z.string().nullable(),
})
export const AccountOut = z
  .object({
    number: z.number().int().nullable().openapi({ description: 'null when no account was begun' }),
    upTo: z.iso.date(),
    closedAt: z.iso.datetime().nullable(),
    budget: cents,
    realised: cents,
    open: cents,
    hourRateCents: cents,
    activities: z.array(AccountedOut),
    missing: z.number().int().openapi({ description: 'explanations that are missing' }),
    waiting: z.number().int().openapi({ description: 'bookings that wait for a second person' }),
  })
  .openapi('Accountability')
export const presentAccount = ({ account, content, missing, waiting }: Accountability): z.infer<typeof AccountOut> => ({
  number: account?.number ?? null,
  upTo: content.upTo,
  closedAt: account?.closedAt?.toISOString() ?? null,
  budget: content.budget,
  realised: content.realised,
  open: content.open,
  hourRateCents: content.hourRateCents,
  activities: content.activities.map((one) => ({
    activityId: one.activityId,
    code: one.code,
    title: one.title,
    startsOn: one.startsOn,
    endsOn: one.endsOn,
    delivered: one.delivered,
    deliverables: one.deliverables,
    budget: one.budget,
    realised: one.realised,
    deviation: one.deviation,
    hours: one.hours,
    hoursCost: one.hoursCost,
    mustExplain: one.mustExplain,
    explanation: one.explanation,
  })),
  missing,
  waiting,
})
