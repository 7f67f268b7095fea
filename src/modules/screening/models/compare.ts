import type { FunctionClass } from '../codes.ts'
import type { Check, ModelContent, Texts } from '../content.ts'

/** One difference between two versions. `of` is the code of a factor, flag, check, class, or aspect or profile; `field` what of it differs. */
export type Change = {
  part: 'rule' | 'factor' | 'flag' | 'check' | 'class' | 'certificate'
  of: string
  field: string
  before: string | null
  after: string | null
}

type Language = keyof Texts
type Value = string | number | boolean | Texts | null | undefined

/**
 * What a version has that an earlier one has not, and the other way round, part by part in the order of the model. A check or a check
 * of a class that only one of them has is a change of field `there`.
 */
export function compareModels(before: ModelContent, after: ModelContent, language: Language): Change[] {
  return [
    ...fields('rule', 'model', ruleOf(before), ruleOf(after), language),
    ...before.factors.flatMap((factor, at) => {
      const now = after.factors[at]
      return fields('factor', factor.code, factorOf(factor), now && factorOf(now), language)
    }),
    ...before.flags.flatMap((flag, at) =>
      fields('flag', flag.code, { class: flag.class }, { class: after.flags[at]?.class }, language),
    ),
    ...changedChecks(before.checks, after.checks, language),
    ...before.classes.flatMap((one, at) => changedClass(one, after.classes[at], language)),
    ...changedCertificates(before.certificates, after.certificates, language),
  ]
}

const ruleOf = ({ rule, restrictedWeeks }: ModelContent) => ({
  raisedTotal: rule.raised.total,
  raisedThrees: rule.raised.threes,
  highTotal: rule.high.total,
  highThrees: rule.high.threes,
  restrictedWeeks,
})

const factorOf = ({ name, help, anchors }: ModelContent['factors'][number]) => ({
  name,
  help,
  ...Object.fromEntries(anchors.map((anchor, score) => [`anchor${score}`, anchor])),
})

const checkOf = ({ name, what, why, ground, law, moment, actor, months, certificate, mayNotApply }: Check) => ({
  ...{ name, what, why, ground, law, moment, actor, months, certificate },
  mayNotApply: mayNotApply === true,
})

function changedChecks(before: readonly Check[], after: readonly Check[], language: Language): Change[] {
  const there = (check: Check | undefined) => check?.name[language] ?? null
  const codes = [...new Set([...before, ...after].map(({ code }) => code))]
  return codes.flatMap((code): Change[] => {
    const [was, is] = [before, after].map((all) => all.find((check) => check.code === code))
    if (was && is) return fields('check', code, checkOf(was), checkOf(is), language)
    return [{ part: 'check', of: code, field: 'there', before: there(was), after: there(is) }]
  })
}

type Certificate = ModelContent['certificates'][number]
function changedCertificates(
  before: readonly Certificate[],
  after: readonly Certificate[],
  language: Language,
): Change[] {
  const keyOf = ({ type, code }: Certificate) => `${type} ${code}`
  const keys = [...new Set([...before, ...after].map(keyOf))]
  return keys.flatMap((of): Change[] => {
    const [was, is] = [before, after].map((all) => all.find((one) => keyOf(one) === of))
    if (was && is)
      return fields('certificate', of, { area: was.area, name: was.name }, { area: is.area, name: is.name }, language)
    return [{ part: 'certificate', of, field: 'there', before: was?.name ?? null, after: is?.name ?? null }]
  })
}

type ClassOf = ModelContent['classes'][number]
function changedClass(was: ClassOf, is: ClassOf | undefined, language: Language): Change[] {
  const asked = [...new Set([...was.checks, ...(is?.checks ?? [])])]
  const has = (one: ClassOf | undefined, code: string) => (one?.checks.includes(code) ? code : null)
  const months = { certificateMonths: was.certificateMonths }
  return [
    ...fields('class', was.code, months, { certificateMonths: is?.certificateMonths }, language),
    ...asked
      .filter((code) => has(was, code) !== has(is, code))
      .map(
        (code): Change => ({
          part: 'class',
          of: was.code,
          field: 'there',
          before: has(was, code),
          after: has(is, code),
        }),
      ),
  ]
}

function fields(
  part: Change['part'],
  of: string,
  before: Record<string, Value>,
  after: Record<string, Value> | undefined,
  language: Language,
): Change[] {
  return Object.keys(before).flatMap((field) => {
    // A text that changed in one language is a change in both.
    if (JSON.stringify(before[field]) === JSON.stringify(after?.[field])) return []
    return [{ part, of, field, before: shown(before[field], language), after: shown(after?.[field], language) }]
  })
}

function shown(value: Value, language: Language): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'object' ? value[language] : String(value)
}

/** How many functions go from one class to another. */
export type Move = { from: FunctionClass; to: FunctionClass; count: number }
