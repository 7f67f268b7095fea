import standard from '../../../content/report-templates.json' with { type: 'json' }
import type { TemplateKind } from './model.ts'

type Words = { title: string; text: string }
type Standard = { code: string; kind: TemplateKind; nl: Words; en: Words }
const isKind = (it: string): it is TemplateKind => ['acknowledgement', 'reply', 'feedback'].includes(it)

/** The texts that every organisation has, neutral, in Dutch and English. */
export const standardTemplates: readonly Standard[] = standard.flatMap(({ kind, ...one }) =>
  isKind(kind) ? [{ ...one, kind }] : [],
)
