import { z } from 'zod'
import { ContentShape, RuleShape, SourceCode } from '../catalogue/shape.ts'
import { linkKinds } from '../codes.ts'
import type { Rule } from '../finder/model.ts'
import { Reason } from './input.ts'

type Values = Record<string, string | string[]>
const text = (values: Values, name: string): string => {
  const value = values[name]
  return (typeof value === 'string' ? value : value?.[0]) ?? ''
}
const list = (values: Values, name: string): string[] => {
  const value = values[name] ?? []
  return (typeof value === 'string' ? [value] : value).filter((one) => one !== '')
}
/** All fields of a name, empty ones too: they stand beside those of another name. */
const column = (values: Values, name: string): string[] => {
  const value = values[name] ?? []
  return typeof value === 'string' ? [value] : value
}
const lines = (values: Values, name: string) =>
  text(values, name)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
const codes = (values: Values, name: string) =>
  text(values, name)
    .split(/[,;\s]+/)
    .filter(Boolean)

function groundsOf(values: Values) {
  const [laws, articles, urls, notes] = ['law', 'article', 'url', 'note'].map((name) => column(values, name))
  return (laws ?? [])
    .map((law, at) => ({ law, article: articles?.[at] ?? '', url: urls?.[at] ?? '', note: notes?.[at] ?? '' }))
    .filter((one) => Object.values(one).some((value) => value.trim() !== ''))
}

function classificationOf(values: Values) {
  const level = (name: string) => (text(values, name) === '' ? undefined : Number(text(values, name)))
  const made = {
    availability: level('availability'),
    integrity: level('integrity'),
    confidentiality: level('confidentiality'),
  }
  return Object.values(made).every((one) => one === undefined) ? null : made
}

const assessmentOf = (values: Values) =>
  text(values, 'assessmentOn') === '' && text(values, 'assessmentUrl') === ''
    ? null
    : { on: text(values, 'assessmentOn'), url: text(values, 'assessmentUrl') }

/** What stands in the form, in the shape of a version; nothing is checked yet. */
function contentIn(values: Values, rules: readonly Rule[]) {
  const plain = [
    ...(['name', 'shortName', 'kind', 'holder', 'supplier', 'contents', 'use', 'access', 'accessText'] as const),
    ...(['notFor', 'secrecy', 'logging', 'attention', 'leadTime', 'cost', 'training', 'contact', 'level'] as const),
    ...(['processingId', 'retention', 'quality', 'currency', 'phase', 'validFrom', 'validUntil', 'origin'] as const),
  ]
  const lists = ['themes', 'keys', 'wants', 'roles', 'tasks', 'regimes'] as const
  return {
    ...Object.fromEntries(plain.map((name) => [name, text(values, name)])),
    ...Object.fromEntries(lists.map((name) => [name, list(values, name)])),
    grounds: groundsOf(values),
    route: { text: text(values, 'route'), steps: lines(values, 'steps'), url: text(values, 'routeUrl') },
    classification: classificationOf(values),
    assessment: assessmentOf(values),
    links: linkKinds.flatMap((kind) => codes(values, `link-${kind}`).map((to) => ({ kind, to }))),
    rules,
    confirmedOn: null,
  }
}

/** Which field of the form holds what a fault is about. */
const fieldOf: Record<string, string> = {
  'route.text': 'route',
  'route.steps': 'steps',
  'route.url': 'routeUrl',
  'assessment.on': 'assessmentOn',
  'assessment.url': 'assessmentUrl',
  'classification.availability': 'availability',
  'classification.integrity': 'integrity',
  'classification.confidentiality': 'confidentiality',
  'article.law': 'law',
  'article.article': 'article',
  'article.url': 'url',
  notRoles: 'roles',
  notTasks: 'tasks',
}
const moved = (path: PropertyKey[]): PropertyKey[] => {
  const field = fieldOf[path.slice(0, 2).join('.')] ?? fieldOf[String(path[0])]
  return field ? [field] : path
}

const FormValues = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** A form whose fields are put together by `made` and then checked by a shape; every fault at the field where it was typed. */
const formOf = <S extends z.ZodType>(shape: S, made: (values: Values) => unknown) =>
  FormValues.transform((values, context): z.output<S> => {
    const read = shape.safeParse(made(values))
    if (read.success) return read.data
    for (const issue of read.error.issues) {
      const { message, code } = issue
      const size = {
        ...('minimum' in issue ? { minimum: issue.minimum } : {}),
        ...('maximum' in issue ? { maximum: issue.maximum } : {}),
      }
      const reason = /^[a-z-]+\.[a-z_]+$/.test(message) ? message : `input.${code}`
      context.addIssue({ code: 'custom', message: reason, path: moved(issue.path), ...size })
    }
    return z.NEVER
  })

const Named = z.object({ reason: Reason, content: ContentShape })
/** Every field of a version but its rules, which stay as they are. */
export const contentForm = (rules: readonly Rule[]) =>
  formOf(Named, (values) => ({ reason: text(values, 'reason'), content: contentIn(values, rules) }))
/** The same for a source that is new. */
export const newSourceForm = formOf(Named.extend({ code: SourceCode }), (values) => ({
  code: text(values, 'code'),
  reason: text(values, 'reason'),
  content: contentIn(values, []),
}))

const picked = (values: Values, name: 'roles' | 'tasks', mode: string) =>
  text(values, `${name}Mode`) === mode ? list(values, name) : undefined

const PickedRule = RuleShape.superRefine((rule, { addIssue }) => {
  for (const name of ['roles', 'notRoles', 'tasks', 'notTasks'] as const)
    if (rule[name]?.length === 0) addIssue({ code: 'custom', path: [name], message: 'systems.choose_some' })
})
const someOf = (values: Values, name: string) => (list(values, name).length > 0 ? list(values, name) : undefined)

/** One rule; no tick at what one has or wants to know is: for all. */
export const ruleForm = formOf(PickedRule, (values) => ({
  ...{ id: text(values, 'id'), verdict: text(values, 'verdict'), because: text(values, 'because') },
  ...{ roles: picked(values, 'roles', 'some'), notRoles: picked(values, 'roles', 'not') },
  ...{ tasks: picked(values, 'tasks', 'some'), notTasks: picked(values, 'tasks', 'not') },
  ...{ keys: someOf(values, 'keys'), wants: someOf(values, 'wants') },
  condition: text(values, 'condition') === '' ? undefined : text(values, 'condition'),
  article: { law: text(values, 'law'), article: text(values, 'article'), url: text(values, 'url') },
  ...{ origin: text(values, 'origin'), checkedOn: null },
}))
