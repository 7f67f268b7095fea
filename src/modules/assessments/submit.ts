import type { Framework, FrameworkNode } from '#modules/frameworks'
import type { Problem } from '#platform/errors'
import { answerProblems } from './answer.ts'
import { type Answer, isAnswered } from './model.ts'

export type SubmitProblems = {
  /** Must be mended first; `path` is the code of the norm. */
  errors: Problem[]
  /** Norms without answer: allowed, when the user confirms that they count as not in order. */
  unanswered: string[]
}

/** All that stands between a scan and handing it in, at once. */
export function submitProblems(
  framework: Framework,
  nodes: readonly FrameworkNode[],
  answers: readonly Answer[],
): SubmitProblems {
  const byNorm = new Map(answers.map((answer) => [answer.norm, answer]))
  const errors = nodes.flatMap((node): Problem[] => {
    const answer = byNorm.get(node.code)
    if (!answer) return []
    const own = answerProblems(framework, node, answer).map((problem) => ({ ...problem, path: node.code }))
    return answer.needsConfirmation && isAnswered(answer)
      ? [...own, { path: node.code, reason: 'assessments.confirm_first' }]
      : own
  })
  const unanswered = nodes
    .filter(({ code }) => !isAnswered(byNorm.get(code) ?? { level: null, notApplicable: false }))
    .map(({ code }) => code)
  return { errors, unanswered }
}
