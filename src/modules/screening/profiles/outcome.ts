import type { ModelContent } from '../content.ts'
import { checksOf, classify } from '../model.ts'
import type { Outcome } from './components/outcome.tsx'
import type { AssessmentView } from './queries.ts'

/** An assessment in the words of the version of the model that it was made with. */
export function outcomeOf(it: AssessmentView, content: ModelContent): Outcome {
  const { total, rule } = classify(it, content)
  const checks = checksOf(content, it.class)
  return {
    ...{ total, rule, calculatedClass: it.calculatedClass, class: it.class, motivation: it.motivation },
    ...{ version: it.version, modelId: it.modelId },
    factors: content.factors.map(({ code, name, anchors }, at) => {
      const score = it.scores[at] ?? 0
      return { code, name, score, anchor: anchors[score] ?? null }
    }),
    domains: content.domains.flatMap(({ code, name }) => (it.domains.includes(code) ? [name] : [])),
    flags: content.flags.flatMap(({ code, name }) => (it.flags.includes(code) ? [name] : [])),
    certificates: content.certificates.flatMap(({ type, code, name }) =>
      it.certificates.includes(`${type}:${code}`) ? [{ type, code, name }] : [],
    ),
    checks: content.checks.flatMap(({ code, name }) => (checks.includes(code) ? [name] : [])),
  }
}
