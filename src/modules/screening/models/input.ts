import { z } from 'zod'
import { plainText } from '#platform/language'
import { certificateTypes, classes } from '../codes.ts'
import { actors, grounds, ModelContent, moments } from '../content.ts'
import { modelSteps } from './model.ts'

const words = (longest: number) => z.string().overwrite(plainText).trim().min(1).max(longest)
const note = z.string().overwrite(plainText).trim().max(2000).default('')
const empty = (value: unknown) => (value === '' ? undefined : value)
const whole = (least: number, most: number) =>
  z.coerce.number('screening.whole_number').int('screening.whole_number').min(least).max(most)
const revision = z.coerce.number().int().min(1).max(2_147_483_647)

/** A whole version, as over the API. */
export const ChangeModel = z.object({ title: words(200), note, content: ModelContent, revision })
export type ChangeModel = z.infer<typeof ChangeModel>

/** One step of a version; adopting has the day from which it holds, today or later. */
export const StepInput = z.discriminatedUnion('step', [
  z.object({ step: z.enum(modelSteps).exclude(['adopt']) }),
  z.object({ step: z.literal('adopt'), startsOn: z.iso.date() }),
])
export type StepInput = z.infer<typeof StepInput>

const months = z.preprocess(empty, whole(1, 120).nullable().default(null))

/** Bounds, hard minimum and terms, from a form. */
export const RuleForm = z
  .object({
    title: words(200),
    note,
    raisedTotal: whole(1, 24),
    raisedThrees: whole(1, 8),
    highTotal: whole(1, 24),
    highThrees: whole(1, 8),
    'value-documents': z.enum(classes),
    'admin-rights': z.enum(classes),
    directorate: z.enum(classes),
    restrictedWeeks: whole(0, 26),
    monthsA: months,
    monthsB: months,
    monthsC: months,
    monthsD: months,
    revision,
  })
  .refine((form) => form.highTotal > form.raisedTotal, { path: ['highTotal'], message: 'screening.bounds_in_order' })
  .refine((form) => form.highThrees > form.raisedThrees, { path: ['highThrees'], message: 'screening.bounds_in_order' })
export type RuleForm = z.infer<typeof RuleForm>

/** One risk factor with its four anchors, in both languages. */
export const FactorForm = z.object({
  nameNl: words(200),
  nameEn: words(200),
  helpNl: words(2000),
  helpEn: words(2000),
  anchor0Nl: words(2000),
  anchor0En: words(2000),
  anchor1Nl: words(2000),
  anchor1En: words(2000),
  anchor2Nl: words(2000),
  anchor2En: words(2000),
  anchor3Nl: words(2000),
  anchor3En: words(2000),
  revision,
})
export type FactorForm = z.infer<typeof FactorForm>

/** One check and the classes that ask it. */
export const CheckForm = z
  .object({
    code: z
      .string()
      .trim()
      .regex(/^[a-z][a-z0-9-]{1,40}$/, 'screening.check_code'),
    nameNl: words(200),
    nameEn: words(200),
    whatNl: words(2000),
    whatEn: words(2000),
    whyNl: words(2000),
    whyEn: words(2000),
    ground: z.enum(grounds),
    law: words(300),
    moment: z.enum(moments),
    actor: z.enum(actors),
    months,
    certificate: z.preprocess(empty, z.enum(['NP', 'P']).optional()),
    mayNotApply: z.preprocess((value) => value === 'yes', z.boolean()),
    classes: z.preprocess((value) => [value ?? []].flat(), z.array(z.enum(classes))),
    revision,
  })
  .refine(({ moment, months: term }) => term !== null || (moment !== 'during' && moment !== 'after-start'), {
    path: ['months'],
    message: 'screening.check_needs_months',
  })
export type CheckForm = z.infer<typeof CheckForm>

/** One function aspect or specific profile of the VOG, as the ministry names it. */
export const CertificateForm = z.object({
  type: z.enum(certificateTypes),
  code: z
    .string()
    .trim()
    .regex(/^\d{2}$/, 'screening.certificate_code'),
  area: z.preprocess(empty, words(200).nullable().default(null)),
  name: words(300),
  revision,
})
