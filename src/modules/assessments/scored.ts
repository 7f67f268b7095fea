import type { Framework, FrameworkNode } from '#modules/frameworks'
import type { Answer, Proof } from './model.ts'
import { countingLevel, type InOrder, inOrder, type NormScore } from './scoring.ts'

export type Scored = { rows: NormScore[]; counting: Map<string, number | null>; inOrder: InOrder | null }

type Given = {
  framework: Framework
  nodes: readonly FrameworkNode[]
  answers: readonly Answer[]
  proofs: readonly { norm: string; evidence: Proof }[]
  today: string
}

/** Every norm of a scan with the level claimed, the level that counts and why; and whether the whole is op orde. */
export function scored({ framework, nodes, answers, proofs, today }: Given): Scored {
  const byNorm = new Map(answers.map((answer) => [answer.norm, answer]))
  const proofsByNorm = Map.groupBy(proofs, ({ norm }) => norm)
  const rows = nodes.map((node): NormScore => {
    const answer = byNorm.get(node.code)
    const given = (proofsByNorm.get(node.code) ?? []).map(({ evidence }) => evidence)
    const counted = countingLevel(framework, node, answer?.level ?? null, given, today)
    return { norm: node.code, notApplicable: answer?.notApplicable ?? false, ...counted }
  })
  const scores = new Map(rows.map((row) => [row.norm, row]))
  return {
    rows,
    counting: new Map(rows.map(({ norm, counting }) => [norm, counting])),
    inOrder: inOrder(framework, nodes, scores, byNorm),
  }
}
