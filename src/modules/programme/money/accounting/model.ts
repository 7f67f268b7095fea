import { deviationOf, mustExplain } from '../model.ts'

/** One activity as it was accounted for; amounts in cents, hours as municipalities say that they made them. */
export type AccountedActivity = {
  activityId: string
  kind: 'line' | 'sub-project' | 'part'
  code: string
  title: string
  /** Its plan: YYYY-MM-DD. */
  startsOn: string
  endsOn: string | null
  /** What it had to deliver: how many there are of how many planned. */
  delivered: number
  deliverables: number
  budget: number
  realised: number
  hours: number
  hoursCost: number
  /** Whole per cents of the budget, null without one. */
  deviation: number | null
  mustExplain: boolean
  explanation: string | null
}
export type AccountedSource = {
  code: string
  title: string
  funder: string
  amount: number
  budget: number
  realised: number
}
/** What is accounted for; kept as it was on the day of closing. */
export type AccountContent = {
  upTo: string
  hourRateCents: number
  activities: AccountedActivity[]
  sources: AccountedSource[]
  budget: number
  realised: number
  /** Commitments that are still to be paid. */
  open: number
  /** Of all sub-projects, and of what was made for none of them. */
  hours: number
  hoursCost: number
}

type Given = Omit<AccountedActivity, 'hoursCost' | 'deviation' | 'mustExplain' | 'explanation'>

/** One activity with what its hours cost and how far it is off its budget. */
export const accounted = (given: Given, hourRateCents: number, explanation: string | null): AccountedActivity => ({
  ...given,
  hoursCost: Math.round(given.hours * hourRateCents),
  deviation: deviationOf(given),
  mustExplain: mustExplain(given),
  explanation,
})

/** Activities that still need an explanation. */
export const unexplained = ({ activities }: Pick<AccountContent, 'activities'>): AccountedActivity[] =>
  activities.filter((one) => one.mustExplain && one.explanation === null)
