import { roundState } from '#modules/assessments'
import { tellsOfNone, wholeOf } from '#modules/common-threads'
import type { Tx } from '#platform/db'
import { dayOf, type Language } from '#platform/language'
import { stepsOf } from '../kinds/improvement.ts'
import type { ResultsInput } from '../kinds/results.ts'
import { gatherHours } from './hours.ts'
import { planOf } from './plan.ts'
import { gatherMoney } from './progress.ts'
import { lowOf, normsIn, roundsOf } from './round.ts'

type About = { language: Language; programmeId: string | null; roundId: string }

/** What the result report tells of a round and its assessment. The caller acts as the system, after the actor was authorised. */
export async function gatherResults(tx: Tx, { language, programmeId, roundId }: About): Promise<ResultsInput> {
  const { self, assessed } = await roundsOf(tx, roundId)
  const before = await wholeOf(tx, self)
  const after = assessed && (await wholeOf(tx, assessed))
  const { norms, themes } = normsIn(before, language)
  const judged = after?.municipalities.filter(({ state }) => state !== 'open').length ?? 0
  const today = dayOf(tx.now)
  const plan = programmeId === null ? null : await planOf(tx, programmeId)
  // What could tell of one municipality, as more are still added, stays out: for the board and the province alike.
  const isTold =
    assessed !== null &&
    tellsOfNone({
      counted: judged,
      open: (after?.municipalities.length ?? 0) - judged,
      isClosed: roundState(assessed, today) === 'closed',
    })
  return {
    language,
    programme: plan,
    asOf: today,
    self: { title: self.title, referenceDay: self.referenceDay },
    assessed: assessed && isTold ? { title: assessed.title, municipalities: judged } : null,
    isUnderWay: assessed !== null && !isTold,
    themes,
    steps: stepsOf(norms, before.input.cells, isTold ? (after?.input.cells ?? []) : []),
    low: lowOf(after && isTold ? after : before, language),
    money: plan && (await gatherMoney(tx, { language, plan, day: today })),
    carried: plan && (await gatherHours(tx, language, plan)),
    subProjects: (plan?.subProjects ?? []).map(({ title, effect, norms }) => ({ title, effect, norms })),
  }
}
