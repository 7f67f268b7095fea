import { z } from 'zod'
import { certificateTypes, classes, domains, factorCodes, flags } from './codes.ts'

const words = (longest: number) => z.string().trim().min(1).max(longest)
const Texts = z.object({ nl: words(2000), en: words(2000) })
export type Texts = z.infer<typeof Texts>

/** When a check is due: before the first day, within months after it, again every so many months, or when someone leaves. */
export const moments = ['before', 'after-start', 'during', 'exit'] as const
export type Moment = (typeof moments)[number]

/** Who has to act for a check: HR, the person, or the manager. */
export const actors = ['hr', 'person', 'manager'] as const

/** Grounds of art. 6(1) AVG that hold between employer and employee; consent is none of them. */
export const grounds = ['legal-duty', 'contract', 'public-task', 'legitimate-interest'] as const

const Check = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  name: Texts,
  /** What the person must do or what is done, in their words. */
  what: Texts,
  why: Texts,
  ground: z.enum(grounds),
  law: words(300),
  moment: z.enum(moments),
  actor: z.enum(actors),
  /** After how many months: the last day for `after-start`, the term for `during`. */
  months: z.int().min(1).max(120).optional(),
  /** Which VOG it is; its term is that of the class. */
  certificate: z.enum(['NP', 'P']).optional(),
  /** Whether HR may say with a reason that it does not apply to this function. */
  mayNotApply: z.boolean().optional(),
})
export type Check = z.infer<typeof Check>

const bound = z.object({ total: z.int().min(1).max(24), threes: z.int().min(1).max(8) })

const Shape = z.object({
  title: words(200),
  factors: z
    .array(z.object({ code: z.enum(factorCodes), name: Texts, help: Texts, anchors: z.array(Texts).length(4) }))
    .length(8),
  rule: z.object({ raised: bound, high: bound }),
  domains: z.array(z.object({ code: z.enum(domains), name: Texts })).length(domains.length),
  flags: z.array(z.object({ code: z.enum(flags), name: Texts, class: z.enum(classes) })).length(flags.length),
  checks: z.array(Check).min(1).max(100),
  classes: z
    .array(
      z.object({
        code: z.enum(classes),
        name: Texts,
        checks: z.array(z.string()).min(1).max(100),
        /** After how many months a new VOG is asked; null is only at a change of function. */
        certificateMonths: z.int().min(1).max(120).nullable(),
      }),
    )
    .length(4),
  /** How long someone of class A or B may work with restricted access while the VOG is pending. */
  restrictedWeeks: z.int().min(0).max(26),
  /** Function aspects and specific profiles of the VOG. The type belongs to the code: 85 is in both. */
  certificates: z.array(
    z.object({
      type: z.enum(certificateTypes),
      code: z.string().regex(/^\d{2}$/),
      area: z.string().nullable(),
      name: words(300),
    }),
  ),
})

/**
 * A version of the screening model: factors with anchors, bounds, hard minimum rules, checks and terms. Each class asks at least
 * the bounds of the class below, and every code that is named exists.
 */
export const ModelContent = Shape.superRefine((model, { addIssue }) => {
  const fault = (path: (string | number)[], message: string) => addIssue({ code: 'custom', path, message })
  if (model.rule.high.total <= model.rule.raised.total) fault(['rule', 'high', 'total'], 'screening.bounds_in_order')
  if (model.rule.high.threes <= model.rule.raised.threes) fault(['rule', 'high', 'threes'], 'screening.bounds_in_order')
  const codes = model.checks.map(({ code }) => code)
  codes.forEach((code, at) => {
    if (codes.indexOf(code) !== at) fault(['checks', at, 'code'], 'screening.check_twice')
  })
  const known = model.certificates.map(({ type, code }) => `${type}:${code}`)
  known.forEach((one, at) => {
    if (known.indexOf(one) !== at) fault(['certificates', at, 'code'], 'screening.certificate_twice')
  })
  model.classes.forEach(({ checks }, at) => {
    checks.forEach((code, place) => {
      if (!codes.includes(code)) fault(['classes', at, 'checks', place], 'screening.check_unknown')
      else if (checks.indexOf(code) !== place) fault(['classes', at, 'checks', place], 'screening.check_twice')
    })
  })
})
export type ModelContent = z.infer<typeof ModelContent>
