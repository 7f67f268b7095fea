import { levelText, nodeOf, textIn, thresholdOf } from '#modules/frameworks'
import type { ScanView } from '../view.ts'

/** A norm of a scan as a page shows it: picked fields, texts in one language. */
export function normView(view: ScanView, code: string, language: string, mayAnswer: boolean) {
  const { framework } = view
  const node = nodeOf(framework, code)
  if (!node) return null
  const answer = view.answers.get(code)
  const score = view.scored.rows.find(({ norm }) => norm === code)
  return {
    code,
    title: textIn(node.title, language),
    text: textIn(node.text, language),
    guidance: textIn(node.guidance, language),
    evidence: textIn(node.evidence, language),
    forms: node.testForms?.join(', ') ?? '',
    threshold: thresholdOf(framework, node),
    levels: framework.scale.map(({ level, name }) => ({
      level,
      name: textIn(name, language),
      text: textIn(levelText(framework, node, level), language),
    })),
    answer: {
      level: answer?.notApplicable
        ? 'na'
        : answer?.level === null || answer?.level === undefined
          ? ''
          : String(answer.level),
      reason: answer?.reason ?? '',
      measure: answer?.measure ?? '',
      measureDue: answer?.measureDue ?? '',
      version: answer?.version ?? 0,
      needsConfirmation: answer?.needsConfirmation ?? false,
    },
    origins: view.origins
      .filter(({ norm }) => norm === code)
      .map(({ scanId, round, framework: version, fromNorm, kind, level, notApplicable }) => ({
        scanId,
        round,
        version,
        norm: fromNorm,
        kind,
        level: notApplicable ? 'na' : level === null ? '' : String(level),
      })),
    claimed: score?.claimed ?? null,
    counting: score?.counting ?? null,
    because: score?.because?.reason ?? null,
    proofs: view.proofs.filter(({ norm }) => norm === code).length,
    comments: view.comments.get(code) ?? 0,
    mayAnswer,
  }
}
export type NormView = NonNullable<ReturnType<typeof normView>>
