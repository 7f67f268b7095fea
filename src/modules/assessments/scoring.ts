import type { Framework, FrameworkNode, Rules } from '#modules/frameworks'
import { weightOf } from '#modules/frameworks/reading'
import { isStale } from './freshness.ts'
import type { Answer, Proof } from './model.ts'

/** Why a claimed level counts lower: the rule of Basis op orde (b or c) and what is missing, a key of the texts. */
export type Because = {
  rule: 'b' | 'c'
  reason: 'no_document' | 'no_proof_of_use' | 'one_kind' | 'no_record' | 'too_old'
}
export type Counted = { claimed: number | null; counting: number | null; because: Because | null }

// Registration, sample or observation, in the words of rule (b); a demonstration is an observation, a survey a record.
const records = new Set(['registration', 'sample', 'observation', 'demonstration', 'survey'])
const documentWords = new Set(['document'])

/**
 * The level that counts. Rules (b) and (c) of Basis op orde (domain reference 1.2): from `proofFrom` up a level needs
 * `proofKinds` kinds of evidence of which one is a record, a norm tested on documents alone the document and a proof of
 * its use; evidence older than `freshMonths` does not help, but for the adopted document itself. Else it is capped.
 * Without rules the claimed level counts.
 */
export function countingLevel(
  framework: Framework,
  node: FrameworkNode,
  claimed: number | null,
  proofs: readonly Proof[],
  today: string,
): Counted {
  const { rules } = framework
  if (claimed === null || !rules || claimed < rules.proofFrom) return { claimed, counting: claimed, because: null }
  const reason = lacking(node, rules, proofs)
  if (reason) return capped(claimed, rules, { rule: 'b', reason })
  const usable = proofs.filter(
    (proof) => proof.form === 'document' || !isStale(proof.datedOn, today, rules.freshMonths),
  )
  const fresh = usable.filter((proof) => !proof.provesUse || !isStale(proof.datedOn, today, rules.freshMonths))
  if (lacking(node, rules, fresh)) return capped(claimed, rules, { rule: 'c', reason: 'too_old' })
  return { claimed, counting: claimed, because: null }
}

const capped = (claimed: number, rules: Rules, because: Because): Counted => ({
  claimed,
  counting: Math.min(claimed, rules.cap),
  because,
})

function lacking(node: FrameworkNode, rules: Rules, proofs: readonly Proof[]): Because['reason'] | null {
  if (isTestedOnDocuments(node)) {
    if (!proofs.some(({ form, provesUse }) => form === 'document' && !provesUse)) return 'no_document'
    return proofs.some(isProofOfUse) ? null : 'no_proof_of_use'
  }
  if (new Set(proofs.map(({ form }) => form)).size < rules.proofKinds) return 'one_kind'
  return proofs.some(({ form }) => records.has(form)) ? null : 'no_record'
}

// A document proves use only when it is marked so (an agenda, a decision); an interview or a record does so by itself.
const isProofOfUse = ({ form, provesUse }: Proof) => provesUse || form !== 'document'

/** Norms whose test form is a document and nothing else. */
export const isTestedOnDocuments = ({ testForms = [] }: FrameworkNode): boolean =>
  testForms.length > 0 && testForms.every((form) => documentWords.has(form))

export type NormScore = Counted & { norm: string; notApplicable: boolean }

/**
 * Rule (f): average of counting levels weighted by norm weight, with the lowest core norm beside it, as an average hides
 * the hole in the dike. Rule (d): n.v.t. counts in neither; not answered is left out and counted apart.
 */
export function themeScore(nodes: readonly FrameworkNode[], scores: ReadonlyMap<string, NormScore>) {
  let sum = 0
  let weights = 0
  let lowest: { norm: string; level: number } | null = null
  let answered = 0
  let notApplicable = 0
  for (const node of nodes) {
    const score = scores.get(node.code)
    if (score?.notApplicable) notApplicable += 1
    const level = score?.counting ?? null
    if (level === null) continue
    answered += 1
    sum += level * weightOf(node)
    weights += weightOf(node)
    if (node.kind !== 'plus' && (lowest === null || level < lowest.level)) lowest = { norm: node.code, level }
  }
  return { average: weights === 0 ? null : sum / weights, lowest, answered, notApplicable, total: nodes.length }
}

export type Failing = { norm: string; reason: 'unanswered' | 'core_below' | 'plus_below' | 'too_many_explained' }
export type InOrder = { inOrder: boolean; failing: Failing[]; explained: string[]; explainedAllowed: number }

/**
 * Rule (e), *op orde*: every applicable core norm at least `core`, or at least `explainedAt` with a dated measure for at most
 * `explainedShare` of them, rounded down; every applicable plus norm at least `plus`; not answered is not op orde.
 * @returns null when the framework has no rules
 */
export function inOrder(
  framework: Framework,
  nodes: readonly FrameworkNode[],
  scores: ReadonlyMap<string, NormScore>,
  answers: ReadonlyMap<string, Answer>,
): InOrder | null {
  if (!framework.rules) return null
  const { core, plus, explainedAt, explainedShare } = framework.rules.inOrder
  const applicable = nodes.filter(({ code }) => !scores.get(code)?.notApplicable)
  const failing: Failing[] = []
  const explained: string[] = []
  for (const node of applicable) {
    const level = scores.get(node.code)?.counting ?? null
    const isCore = node.kind !== 'plus'
    if (level === null) failing.push({ norm: node.code, reason: 'unanswered' })
    else if (!isCore && level < plus) failing.push({ norm: node.code, reason: 'plus_below' })
    else if (isCore && level < core) {
      const answer = answers.get(node.code)
      if (level >= explainedAt && answer?.measure && answer.measureDue) explained.push(node.code)
      else failing.push({ norm: node.code, reason: 'core_below' })
    }
  }
  const explainedAllowed = Math.floor(explainedShare * applicable.filter(({ kind }) => kind !== 'plus').length + 1e-9)
  const beyond = explained.slice(explainedAllowed).map((norm): Failing => ({ norm, reason: 'too_many_explained' }))
  return {
    inOrder: failing.length + beyond.length === 0,
    failing: [...failing, ...beyond],
    explained: explained.slice(0, explainedAllowed),
    explainedAllowed,
  }
}

/** Rule (g): 3-4 uitgevoerd, 1-2 in ontwikkeling, 0 ontbreekt. */
export const limburgScale = (level: number): 'done' | 'developing' | 'missing' =>
  level >= 3 ? 'done' : level >= 1 ? 'developing' : 'missing'
