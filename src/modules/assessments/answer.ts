import type { Framework, FrameworkNode } from '#modules/frameworks'
import type { Problem } from '#platform/errors'
import type { Answer } from './model.ts'

/** The most characters that a reason or a measure holds. */
export const longest = 10_000

/** Every problem of one answer at once; empty when it can be saved. */
export function answerProblems(
  framework: Framework,
  _node: FrameworkNode,
  answer: Omit<Answer, 'norm' | 'needsConfirmation'>,
): Problem[] {
  const problems: Problem[] = []
  const levels = framework.scale.map(({ level }) => level)
  if (answer.level !== null && !levels.includes(answer.level))
    problems.push({ path: 'level', reason: 'assessments.level_off_scale' })
  if (answer.level !== null && answer.notApplicable)
    problems.push({ path: 'level', reason: 'assessments.level_and_not_applicable' })
  if (answer.notApplicable && !answer.reason?.trim())
    problems.push({ path: 'reason', reason: 'assessments.not_applicable_needs_reason' })
  if (answer.measure && !answer.measureDue)
    problems.push({ path: 'measureDue', reason: 'assessments.measure_needs_day' })
  if (answer.measureDue && !answer.measure) problems.push({ path: 'measure', reason: 'assessments.day_needs_measure' })
  for (const path of ['reason', 'measure'] as const) {
    if ((answer[path]?.length ?? 0) > longest)
      problems.push({ path, reason: 'assessments.text_too_long', params: { maximum: longest } })
  }
  return problems
}
