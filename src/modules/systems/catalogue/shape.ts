import { z } from 'zod'
import { plainText } from '#platform/language'
import { accessClasses, finderRoles, keys, kinds, linkKinds, phases, regimes, tasks, themes, wants } from '../codes.ts'
import { verdicts } from '../finder/model.ts'
import type { SourceContent } from './model.ts'

const words = (longest: number) => z.string().overwrite(plainText).trim().min(1).max(longest)
const optional = (longest: number) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), words(longest).nullable())
const day = z.preprocess((value) => (value === '' || value === undefined ? null : value), z.iso.date().nullable())
const url = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
)
const some = <T extends readonly [string, ...string[]]>(codes: T) =>
  z
    .array(z.enum(codes))
    .max(codes.length)
    .transform((all) => [...new Set(all)])
const list = <T extends readonly [string, ...string[]]>(codes: T) => some(codes).default([])

/** A short name that stays the same: `brp`, `handelsregister`. */
export const SourceCode = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'systems.code_wrong')

const ArticleShape = z.object({ law: words(200), article: words(200), url })

export const RuleShape = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/, 'systems.code_wrong'),
    verdict: z.enum(verdicts),
    roles: some(finderRoles).optional(),
    notRoles: some(finderRoles).optional(),
    tasks: some(tasks).optional(),
    notTasks: some(tasks).optional(),
    keys: some(keys).optional(),
    wants: some(wants).optional(),
    because: words(1000),
    condition: words(1000).optional(),
    article: ArticleShape,
    origin: words(200),
    checkedOn: day,
  })
  .refine(({ verdict, condition }) => (verdict === 'conditional') === (condition !== undefined), {
    path: ['condition'],
    message: 'systems.condition_belongs',
  })

const third = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** A version of a source as it is written, proposed or imported; every fault at once. */
export const ContentShape: z.ZodType<SourceContent> = z
  .object({
    name: words(200),
    shortName: optional(40),
    kind: z.enum(kinds),
    holder: z.string().overwrite(plainText).trim().max(500).default(''),
    supplier: optional(200),
    contents: words(4000),
    use: words(4000),
    themes: list(themes),
    keys: list(keys),
    wants: list(wants),
    grounds: z
      .array(ArticleShape.extend({ note: optional(1000) }))
      .max(30)
      .default([]),
    access: z.enum(accessClasses),
    accessText: words(500),
    roles: list(finderRoles),
    tasks: list(tasks),
    notFor: optional(2000),
    regimes: list(regimes),
    secrecy: optional(1000),
    logging: optional(1000),
    attention: words(4000),
    route: z.object({ text: words(2000), steps: z.array(words(500)).max(20).default([]), url }),
    leadTime: optional(200),
    cost: optional(200),
    training: optional(500),
    contact: words(300),
    classification: z
      .object({ availability: third, integrity: third, confidentiality: third })
      .nullable()
      .default(null),
    level: optional(100),
    assessment: z.object({ on: day, url }).nullable().default(null),
    processingId: optional(100),
    retention: optional(1000),
    quality: optional(2000),
    currency: optional(500),
    phase: z.enum(phases).default('in-use'),
    validFrom: day,
    validUntil: day,
    links: z
      .array(z.object({ kind: z.enum(linkKinds), to: SourceCode }))
      .max(100)
      .default([]),
    rules: z.array(RuleShape).max(200).default([]),
    origin: words(500),
    confirmedOn: day,
  })
  .superRefine(({ rules, validFrom, validUntil }, { addIssue }) => {
    const ids = rules.map(({ id }) => id)
    ids.forEach((id, at) => {
      if (ids.indexOf(id) !== at) addIssue({ code: 'custom', path: ['rules', at, 'id'], message: 'systems.rule_twice' })
    })
    if (validFrom && validUntil && validUntil < validFrom)
      addIssue({ code: 'custom', path: ['validUntil'], message: 'systems.ends_before_start' })
  })
