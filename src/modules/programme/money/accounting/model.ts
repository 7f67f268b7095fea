/** One activity as it was accounted for; amounts in cents, hours in whole hours. */
export type AccountedActivity = {
  activityId: string
  kind: 'line' | 'sub-project' | 'part'
  code: string
  title: string
  startsOn: string | null
  endsOn: string | null
  budget: number
  realised: number
  hours: number | null
  hoursCost: number | null
  deviation: number | null
  mustExplain: boolean
  explanation: string | null
}
/** What was accounted for to the province, as it was on the day of closing. */
export type AccountContent = {
  upTo: string
  hourRateCents: number
  activities: AccountedActivity[]
  sources: { code: string; title: string; funder: string; amount: number; budget: number; realised: number }[]
  budget: number
  realised: number
  open: number
}
