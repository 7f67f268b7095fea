import { invalid } from '#platform/errors'
import type { FunctionClass } from '../codes.ts'
import type { Check, ModelContent } from '../content.ts'
import type { CheckForm, FactorForm, RuleForm } from './input.ts'

type Edited = { title: string; note: string; content: ModelContent }

/** The content with other bounds, minimum and terms. */
export function withRule(content: ModelContent, form: RuleForm): Edited {
  const least = (code: string, otherwise: FunctionClass) =>
    code === 'value-documents' || code === 'admin-rights' || code === 'directorate' ? form[code] : otherwise
  const months = { A: form.monthsA, B: form.monthsB, C: form.monthsC, D: form.monthsD }
  return {
    title: form.title,
    note: form.note,
    content: {
      ...content,
      title: form.title,
      rule: {
        raised: { total: form.raisedTotal, threes: form.raisedThrees },
        high: { total: form.highTotal, threes: form.highThrees },
      },
      flags: content.flags.map((flag) => ({ ...flag, class: least(flag.code, flag.class) })),
      classes: content.classes.map((one) => ({ ...one, certificateMonths: months[one.code] })),
      restrictedWeeks: form.restrictedWeeks,
    },
  }
}

/** The content with another text of one factor. */
export function withFactor(content: ModelContent, code: string, form: FactorForm): ModelContent {
  const anchors = ([0, 1, 2, 3] as const).map((score) => ({
    nl: form[`anchor${score}Nl`],
    en: form[`anchor${score}En`],
  }))
  const texts = { name: { nl: form.nameNl, en: form.nameEn }, help: { nl: form.helpNl, en: form.helpEn }, anchors }
  return {
    ...content,
    factors: content.factors.map((factor) => (factor.code === code ? { ...factor, ...texts } : factor)),
  }
}

const checkFrom = (form: CheckForm): Check => ({
  code: form.code,
  name: { nl: form.nameNl, en: form.nameEn },
  what: { nl: form.whatNl, en: form.whatEn },
  why: { nl: form.whyNl, en: form.whyEn },
  ground: form.ground,
  law: form.law,
  moment: form.moment,
  actor: form.actor,
  ...(form.months === null ? {} : { months: form.months }),
  ...(form.certificate ? { certificate: form.certificate } : {}),
  ...(form.mayNotApply ? { mayNotApply: true } : {}),
})

/**
 * The content with a check that is new (`code` null) or another than it was, asked by the classes of the form. A class lists its
 * checks in the order of the model.
 */
export function withCheck(content: ModelContent, code: string | null, form: CheckForm): ModelContent {
  const check = checkFrom(form)
  const all =
    code === null ? [...content.checks, check] : content.checks.map((one) => (one.code === code ? check : one))
  const place = (one: string) => all.findIndex((candidate) => candidate.code === one)
  const listed = (own: readonly string[], of: FunctionClass) => {
    const others = own.filter((one) => one !== code && one !== form.code)
    return (form.classes.includes(of) ? [...others, form.code] : others).sort((a, b) => place(a) - place(b))
  }
  return {
    ...content,
    checks: all,
    classes: content.classes.map((one) => ({ ...one, checks: listed(one.checks, one.code) })),
  }
}

/** The content without a check; no class asks it any more. */
export const withoutCheck = (content: ModelContent, code: string): ModelContent => ({
  ...content,
  checks: content.checks.filter((check) => check.code !== code),
  classes: content.classes.map((one) => ({ ...one, checks: one.checks.filter((check) => check !== code) })),
})

type Certificate = ModelContent['certificates'][number]
/** What stands for an aspect or profile in an address. */
export const certificateKey = ({ type, code }: Pick<Certificate, 'type' | 'code'>): string => `${type}-${code}`

/**
 * The content with an aspect or profile of the VOG that is new (`key` null) or another than it was; in the order of their codes.
 * @throws AppError invalid for one that is there already
 */
export function withCertificate(content: ModelContent, key: string | null, given: Certificate): ModelContent {
  const others = content.certificates.filter((one) => certificateKey(one) !== key)
  if (others.some((one) => certificateKey(one) === certificateKey(given)))
    throw invalid([{ path: 'code', reason: 'screening.certificate_twice' }])
  const place = (one: Certificate) => certificateKey(one)
  return { ...content, certificates: [...others, given].sort((a, b) => place(a).localeCompare(place(b))) }
}

/** The content without it: it can be chosen for no function any more. */
export const withoutCertificate = (content: ModelContent, key: string): ModelContent => ({
  ...content,
  certificates: content.certificates.filter((one) => certificateKey(one) !== key),
})

/** A check as the texts of a form, empty for a new one, and the classes that ask it. */
export function checkValues(content: ModelContent, check: Check | null) {
  if (!check) return { values: {}, classes: [] }
  const { code, name, what, why, ground, law, moment, actor } = check
  const values: Record<string, string> = {
    ...{ code, ground, law, moment, actor, months: String(check.months ?? ''), certificate: check.certificate ?? '' },
    ...{ nameNl: name.nl, nameEn: name.en, whatNl: what.nl, whatEn: what.en, whyNl: why.nl, whyEn: why.en },
    mayNotApply: check.mayNotApply ? 'yes' : '',
  }
  return { values, classes: content.classes.filter(({ checks }) => checks.includes(code)).map((one) => one.code) }
}
