import type { Problem } from '#platform/errors'

/**
 * What a booking is: money that is expected to be spent, that was promised to someone, that is set free of a promise again,
 * or that was invoiced. Amounts are whole cents above zero; a reversal is the same booking below zero.
 */
export const bookingKinds = ['expectation', 'commitment', 'release', 'invoice'] as const
export type BookingKind = (typeof bookingKinds)[number]
/** What a booking can be taken from: an expectation becomes a commitment or an invoice, a commitment an invoice. */
export const takenKinds = ['expectation', 'commitment'] as const
export type TakenKind = (typeof takenKinds)[number]

/** The figures of money that follow from bookings; `forecast` is what it will cost as far as is known. */
export const bookedFigures = ['expected', 'committed', 'open', 'realised', 'forecast'] as const
export type BookedFigure = (typeof bookedFigures)[number]
/** All figures, in cents: what was budgeted, and what of that is left when everything goes as forecast. */
export type Sums = Record<BookedFigure | 'budget' | 'left', number>

type Sort = { kind: BookingKind; takenKind: TakenKind | null }

/** With what sign a booking counts for a figure. */
export function countsFor(figure: BookedFigure, { kind, takenKind }: Sort): -1 | 0 | 1 {
  if (figure === 'realised') return kind === 'invoice' ? 1 : 0
  if (figure === 'expected') return kind === 'expectation' ? 1 : takenKind === 'expectation' ? -1 : 0
  if (figure === 'committed') {
    if (kind === 'commitment') return 1
    return kind === 'release' && takenKind === 'commitment' ? -1 : 0
  }
  if (figure === 'open') return kind === 'commitment' ? 1 : takenKind === 'commitment' ? -1 : 0
  if (kind === 'release') return -1
  return takenKind === null ? 1 : 0
}

/** Every sort of booking that there is. */
export const bookingSorts: readonly Sort[] = [
  { kind: 'expectation', takenKind: null },
  { kind: 'commitment', takenKind: null },
  { kind: 'commitment', takenKind: 'expectation' },
  { kind: 'release', takenKind: 'expectation' },
  { kind: 'release', takenKind: 'commitment' },
  { kind: 'invoice', takenKind: null },
  { kind: 'invoice', takenKind: 'expectation' },
  { kind: 'invoice', takenKind: 'commitment' },
]
export const isSort = ({ kind, takenKind }: Sort): boolean =>
  bookingSorts.some((one) => one.kind === kind && one.takenKind === takenKind)

export const noSums = (): Sums => ({ budget: 0, expected: 0, committed: 0, open: 0, realised: 0, forecast: 0, left: 0 })
export function addSums(all: readonly Sums[]): Sums {
  const total = noSums()
  for (const one of all) for (const key of Object.keys(total) as (keyof Sums)[]) total[key] += one[key]
  return total
}

/** What a second person said of a booking; without one a booking that needs it waits. */
export const judgements = ['approved', 'refused', 'withdrawn'] as const
export type Judgement = (typeof judgements)[number]
export const bookingStates = ['stands', 'waiting', 'refused', 'withdrawn'] as const
export type BookingState = (typeof bookingStates)[number]
export const stateOf = (needsApproval: boolean, judgement: Judgement | null): BookingState =>
  !needsApproval || judgement === 'approved' ? 'stands' : (judgement ?? 'waiting')

export const budgetStates = ['draft', 'decided', 'replaced'] as const
export type BudgetState = (typeof budgetStates)[number]

/** A funding source as far as its rules go: a period, and who and what it is for. None named is all. */
export type SourceRules = {
  startsOn: string
  endsOn: string
  municipalities: readonly string[]
  excludedThemes: readonly string[]
}
export type Spending = { municipalityId: string | null; themeId: string; bookedOn?: string }

/** Why money of a source may not be spent so; empty when it may. A day is only looked at for a booking. */
export function problemsWith(source: SourceRules, { municipalityId, themeId, bookedOn }: Spending): Problem[] {
  const problems: Problem[] = []
  if (source.municipalities.length > 0 && municipalityId !== null && !source.municipalities.includes(municipalityId))
    problems.push({ path: 'municipalityId', reason: 'programme.source_not_for_municipality' })
  if (source.excludedThemes.includes(themeId))
    problems.push({ path: 'themeId', reason: 'programme.source_not_for_theme' })
  if (bookedOn !== undefined && (bookedOn < source.startsOn || bookedOn > source.endsOn))
    problems.push({
      path: 'bookedOn',
      reason: 'programme.outside_period',
      params: { first: source.startsOn, last: source.endsOn },
    })
  return problems
}

/** Above this share of the budget a difference has to be explained, in percent. */
export const freeDeviation = 10
/** Whether costs differ more from the budget than is free: exactly ten per cent is not more. */
export const mustExplain = ({ budget, realised }: Pick<Sums, 'budget' | 'realised'>): boolean =>
  Math.abs(realised - budget) * 100 > budget * freeDeviation
/** By how many whole per cents costs differ from the budget, rounded away from zero; null without a budget. */
export function deviationOf({ budget, realised }: Pick<Sums, 'budget' | 'realised'>): number | null {
  if (budget === 0) return null
  const share = ((realised - budget) * 100) / budget
  return share < 0 ? Math.floor(share) : Math.ceil(share)
}
