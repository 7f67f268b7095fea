import { classes, type Domain, type Flag, type FunctionClass } from './codes.ts'
import type { ModelContent } from './content.ts'

/** What a function is: eight whole scores from 0 (not) to 3 (heavy or on one's own), its domains and its flags. */
export type FunctionRisk = { scores: readonly number[]; domains: readonly Domain[]; flags: readonly Flag[] }

/** Why the class is what it is: `designated` and `minimum` are the hard rules; `minimum` only where a flag lifted the class. */
export type ClassRule = 'designated' | 'minimum' | 'score'
export type Classified = { total: number; class: FunctionClass; rule: ClassRule; checks: string[] }

type Bound = { total: number; threes: number }
/** The numbers from which a function is of class B (raised) or C (high): a total, or so many factors at 3. */
export type Bounds = { raised: Bound; high: Bound }

const order = (one: FunctionClass) => classes.indexOf(one)
export const isHigher = (one: FunctionClass, other: FunctionClass): boolean => order(one) > order(other)

function byScore(scores: readonly number[], { raised, high }: Bounds): FunctionClass {
  const total = totalOf(scores)
  const threes = scores.filter((score) => score === 3).length
  if (total >= high.total || threes >= high.threes) return 'C'
  return total >= raised.total || threes >= raised.threes ? 'B' : 'A'
}

export const totalOf = (scores: readonly number[]): number => scores.reduce((sum, score) => sum + score, 0)

/**
 * The class of a function (Twents screeningsmodel, rule of classification): D by a designated domain or by designation, else at
 * least the class that its flags ask, else by its scores.
 * @param risk eight scores from 0 to 3; input.ts and read-functions.ts check them
 * @param model the version that decides: its bounds, its flags and the checks of each class
 */
export function classify(risk: FunctionRisk, model: Pick<ModelContent, 'rule' | 'flags' | 'classes'>): Classified {
  const scored = byScore(risk.scores, model.rule)
  const asked = model.flags.filter((flag) => risk.flags.includes(flag.code)).map((flag) => flag.class)
  const lifted = asked.reduce((highest, one) => (isHigher(one, highest) ? one : highest), scored)
  const isDesignated = risk.domains.length > 0 || lifted === 'D'
  const found = isDesignated ? 'D' : lifted
  const rule = isDesignated ? 'designated' : isHigher(found, scored) ? 'minimum' : 'score'
  return { total: totalOf(risk.scores), class: found, rule, checks: checksOf(model, found).map((code) => code) }
}

/** Codes of all checks of a class, in the order of the model. */
export const checksOf = (model: Pick<ModelContent, 'classes'>, of: FunctionClass): readonly string[] =>
  model.classes.find(({ code }) => code === of)?.checks ?? []
