import type { Tx } from '#platform/db'
import { invalid, type Problem } from '#platform/errors'
import type { Programme } from '../schema.ts'
import { type Activity, activitiesOf, placesIn, sourcesIn, themesIn } from './load.ts'
import { problemsWith } from './model.ts'
import type { FundingSource } from './schema.ts'

export type Spent = {
  lineId: string
  subProjectId: string | null
  partId: string | null
  sourceId: string
  municipalityId: string | null
  themeId: string
}
type Given = {
  activityId: string | null
  sourceId: string | null
  municipalityId: string | null
  themeId: string | null
}

/** Everything that money can be spent on in a programme, for one entry or for a whole file. */
export type Choices = {
  programme: Programme
  activities: Activity[]
  sources: FundingSource[]
  municipalities: { id: string; name: string; code: string }[]
  themes: { id: string; title: string }[]
}
export const choicesIn = async (tx: Tx, programme: Programme): Promise<Choices> => ({
  programme,
  activities: await activitiesOf(tx, programme.id),
  sources: await sourcesIn(tx, programme.id),
  municipalities: await placesIn(tx, programme),
  themes: await themesIn(tx, programme),
})

type Judged = { spent: Spent; source: FundingSource; problems: [] } | { spent: null; source: null; problems: Problem[] }

/** Whether money may be spent so by the rules of its source. @param bookedOn left out for a budget line */
export function judgeSpending(known: Choices, given: Given, bookedOn?: string): Judged {
  const problems: Problem[] = []
  const activity = known.activities.find(({ id }) => id === given.activityId)
  const source = known.sources.find(({ id }) => id === given.sourceId)
  if (!activity) problems.push({ path: 'activityId', reason: 'programme.activity_unknown' })
  if (!source) problems.push({ path: 'sourceId', reason: 'programme.source_unknown' })
  const { municipalityId } = given
  if (municipalityId !== null && !known.municipalities.some(({ id }) => id === municipalityId))
    problems.push({ path: 'municipalityId', reason: 'programme.municipality_unknown' })
  const themeId = given.themeId ?? known.programme.themeId
  if (!known.themes.some(({ id }) => id === themeId))
    problems.push({ path: 'themeId', reason: 'programme.theme_unknown' })
  if (source) {
    const named = problemsWith(source, { municipalityId, themeId, ...(bookedOn === undefined ? {} : { bookedOn }) })
    problems.push(...named.map((one) => ({ ...one, params: { ...one.params, source: source.title } })))
  }
  if (!activity || !source || problems.length > 0) return { spent: null, source: null, problems }
  const { lineId, subProjectId, partId } = activity
  return { spent: { lineId, subProjectId, partId, sourceId: source.id, municipalityId, themeId }, source, problems: [] }
}

/** @throws AppError invalid with every fault */
export function mustSpend(known: Choices, given: Given, bookedOn?: string): { spent: Spent; source: FundingSource } {
  const judged = judgeSpending(known, given, bookedOn)
  if (judged.spent === null) throw invalid(judged.problems)
  return judged
}

/** The activity that a row names: the smallest part of the programme that it is about. */
export const activityIdOf = ({ lineId, subProjectId, partId }: Spent): string => partId ?? subProjectId ?? lineId
