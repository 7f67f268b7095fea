import { frameworkOf, norms as normsOf } from '#modules/frameworks'
import { municipalitiesOf } from '#modules/organisations'
import type { Tx } from '#platform/db'
import { invalid, type Problem } from '#platform/errors'
import { dayOf } from '#platform/language'
import { findRound } from '../rounds.ts'
import type { FindingInput } from './input.ts'
import { isOfOwnEmployer } from './own-employer.ts'

type Fits = Omit<FindingInput, 'recommendations'>

/** @throws AppError invalid, with every problem, when a finding does not fit its district or who enters it */
export async function mustFit(tx: Tx, districtId: string, input: Fits): Promise<void> {
  const problems: Problem[] = [...reportProblems(input)]
  const known = await municipalitiesOf(tx, districtId, dayOf(tx.now))
  if (!known.some(({ id }) => id === input.organisationId))
    problems.push({ path: 'organisationId', reason: 'assessments.finding_municipality_unknown' })
  else if (await isOfOwnEmployer(tx, input))
    problems.push({ path: 'organisationId', reason: 'assessments.finding_own_employer' })
  if (input.roundId !== null && (await findRound(tx, input.roundId)).frameworkId !== input.frameworkId)
    problems.push({ path: 'roundId', reason: 'assessments.finding_other_framework' })
  problems.push(...(await normProblems(tx, input)))
  if (problems.length > 0) throw invalid(problems)
}

/** An earlier report has a title and a year; without a report there is neither. */
export const reportProblems = ({
  reportTitle,
  reportYear,
}: Pick<FindingInput, 'reportTitle' | 'reportYear'>): Problem[] =>
  (reportTitle === null) === (reportYear === null)
    ? []
    : [{ path: reportTitle === null ? 'reportTitle' : 'reportYear', reason: 'assessments.finding_report_half' }]

export async function normProblems(tx: Tx, { frameworkId, norms }: Pick<FindingInput, 'frameworkId' | 'norms'>) {
  const known = new Set(normsOf(await frameworkOf(tx, frameworkId)).map(({ code }) => code))
  return norms.flatMap((code): Problem[] =>
    known.has(code) ? [] : [{ path: 'norms', reason: 'assessments.finding_norm_unknown', params: { code } }],
  )
}
