import { dateText, type Language } from '#platform/language'
import { type Verdict, verdicts } from '../finder/model.ts'
import { terms } from '../terms/texts.ts'
import { forTasks, forWhom } from './components/rule-words.ts'
import type { SourceContent } from './model.ts'
import { originsOf } from './origins.ts'
import { texts } from './texts.ts'

/** `isOurs` when the words are ours, in the language of the page; otherwise they are of the record, which is Dutch. */
export type TextField = { key: string; label: string; values: string[]; isOurs: boolean }

/** What a record says of its access where that is more than the name of its class, which records give in Dutch. */
export const moreThanClass = ({ access, accessText }: Pick<SourceContent, 'access' | 'accessText'>): string | null =>
  accessText.toLowerCase() === terms.nl.access[access].toLowerCase() ? null : accessText

const said = (value: string | null) => (value === null || value.trim() === '' ? [] : [value])

/**
 * Everything that a source says, field by field, as plain words; a field without values is not known. `nameOf` gives the name of
 * another source by its code.
 */
export function fieldsOf(content: SourceContent, language: Language, nameOf: (code: string) => string): TextField[] {
  const t = texts[language]
  const names = terms[language]
  const { classification: biv, assessment } = content
  const own = (key: string, label: string, value: string | null) => ({ key, label, values: said(value), isOurs: false })
  const ours = (key: string, label: string, values: string[]) => ({ key, label, values, isOurs: true })
  const some = <C extends string>(codes: readonly C[], named: Record<C, string>) => codes.map((code) => named[code])
  const grounds = content.grounds.map(({ law, article }) => `${law}, ${article}`)
  const links = content.links.map(({ kind, to }) => `${names.links[kind]}: ${nameOf(to)}`)
  const levels = biv ? [biv.availability, biv.integrity, biv.confidentiality] : []
  const mayUse = (verdict: Verdict) =>
    content.rules
      .filter((rule) => rule.verdict === verdict)
      .map((rule) => `${forWhom(rule, t, names)} (${forTasks(rule, t, names)})`)
  return [
    own('shortName', t.shortName, content.shortName),
    own('contents', t.contents, content.contents),
    own('use', t.use, content.use),
    ours('themes', t.theme, some(content.themes, names.themes)),
    ours('keys', t.findWith, some(content.keys, names.keys)),
    ours('wants', t.tells, some(content.wants, names.wants)),
    ours('kind', t.kind, [names.kinds[content.kind]]),
    own('holder', t.holder, content.holder),
    own('supplier', t.supplier, content.supplier),
    ours('links', t.links, links),
    ours('access', t.access, [names.access[content.access]]),
    own('accessText', t.accessText, moreThanClass(content)),
    ...verdicts.map((verdict) => ours(`rules-${verdict}`, t.mayBy[verdict], mayUse(verdict))),
    own('attention', t.attention, content.attention),
    { ...own('route', t.wayIn, null), values: [content.route.text, ...content.route.steps] },
    own('leadTime', t.leadTime, content.leadTime),
    own('cost', t.cost, content.cost),
    own('training', t.training, content.training),
    own('contact', t.contact, content.contact),
    { ...own('grounds', t.grounds, null), values: grounds },
    ours('roles', t.roles, some(content.roles, names.roles)),
    ours('tasks', t.tasks, some(content.tasks, names.tasks)),
    own('notFor', t.notFor, content.notFor),
    ours('regimes', t.regimes, some(content.regimes, names.regimes)),
    own('secrecy', t.secrecy, content.secrecy),
    own('logging', t.logging, content.logging),
    own('retention', t.retention, content.retention),
    ours('classification', t.classification, said(levels.map((level) => t.classes[level - 1]).join(', '))),
    own('level', t.level, content.level),
    ours('assessment', t.assessment, said(assessment?.on ? dateText(language, assessment.on) : null)),
    own('processingId', t.processingId, content.processingId),
    own('quality', t.quality, content.quality),
    own('currency', t.currency, content.currency),
    ours('phase', t.phase, [names.phases[content.phase]]),
    ours('validFrom', t.validFrom, said(content.validFrom && dateText(language, content.validFrom))),
    ours('validUntil', t.validUntil, said(content.validUntil && dateText(language, content.validUntil))),
    { ...own('origin', t.origin, null), values: originsOf(content.origin).map(({ name }) => name) },
  ]
}
