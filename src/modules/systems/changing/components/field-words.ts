import { dateText, type Language } from '#platform/language'
import { forTasks, forWhom } from '../../catalogue/components/rule-words.ts'
import type { SourceContent } from '../../catalogue/model.ts'
import { texts as catalogueTexts } from '../../catalogue/texts.ts'
import type { Rule } from '../../finder/model.ts'
import { terms } from '../../terms/texts.ts'
import type { Field } from '../model.ts'
import { texts } from '../texts.ts'

const named = <C extends string>(codes: readonly C[], names: Record<C, string>) =>
  codes.map((code) => names[code]).join(', ')
const article = ({ law, article: number, url }: { law: string; article: string; url: string | null }) =>
  [law, number, url].filter(Boolean).join(', ')

/** Words on a page; `isOurs` when they are in its language, otherwise they are of the record, which is Dutch. */
export type Said = { text: string; isOurs: boolean }
const ours = (text: string | null | undefined): Said => ({ text: text ?? '', isOurs: true })
const theirs = (text: string | null | undefined): Said => ({ text: text ?? '', isOurs: false })
const isSaid = ({ text }: Said) => text !== ''

/** A rule in one line. */
function ruleWords(rule: Rule, language: Language): Said[] {
  const t = catalogueTexts[language]
  const names = terms[language]
  return [
    ...[ours(names.verdicts[rule.verdict]), theirs(rule.condition)],
    ...[ours(forWhom(rule, t, names)), ours(forTasks(rule, t, names))],
    ...[ours(rule.keys && named(rule.keys, names.keys)), ours(rule.wants && named(rule.wants, names.wants))],
    ...[theirs(rule.because), theirs(article(rule.article)), theirs(rule.origin)],
    ours(rule.checkedOn && dateText(language, rule.checkedOn)),
  ].filter(isSaid)
}

/** What a field of a version says, rules aside; empty when it says nothing. */
function fieldWords(content: SourceContent, field: Field, language: Language): Said[] {
  const names = terms[language]
  const day = (value: string | null) => (value === null ? '' : dateText(language, value))
  const inTheirs: Partial<Record<Field, () => string>> = {
    grounds: () => content.grounds.map((one) => [article(one), one.note].filter(Boolean).join('. ')).join('\n'),
    route: () => [content.route.text, ...content.route.steps, content.route.url].filter(Boolean).join('\n'),
  }
  const inOurs: Partial<Record<Field, () => string>> = {
    kind: () => names.kinds[content.kind],
    access: () => names.access[content.access],
    phase: () => names.phases[content.phase],
    themes: () => named(content.themes, names.themes),
    keys: () => named(content.keys, names.keys),
    wants: () => named(content.wants, names.wants),
    roles: () => named(content.roles, names.roles),
    tasks: () => named(content.tasks, names.tasks),
    regimes: () => named(content.regimes, names.regimes),
    links: () => content.links.map(({ kind, to }) => `${names.links[kind]} ${to}`).join(', '),
    classification: () => classes(content, language),
    assessment: () => [day(content.assessment?.on ?? null), content.assessment?.url].filter(Boolean).join(', '),
    validFrom: () => day(content.validFrom),
    validUntil: () => day(content.validUntil),
    confirmedOn: () => day(content.confirmedOn),
  }
  const value = content[field]
  const own = inOurs[field]
  const words = own ? ours(own()) : theirs(inTheirs[field]?.() ?? (typeof value === 'string' ? value : ''))
  return [words].filter(isSaid)
}

function classes({ classification: it }: SourceContent, language: Language): string {
  if (!it) return ''
  const t = texts[language]
  return (['availability', 'integrity', 'confidentiality'] as const)
    .map((name) => `${t.classes[name]}: ${t.levels[it[name] - 1]}`)
    .join(', ')
}

const lineOf = (words: readonly Said[]) => words.map(({ text }) => text).join(' · ')

export type Difference = { label: string; before: Said[]; after: Said[] }

/** The fields in which a version differs, in words; rules one by one. */
export function differenceWords(
  fields: readonly Field[],
  { before, after, language }: { before: SourceContent; after: SourceContent; language: Language },
): Difference[] {
  const t = texts[language]
  return fields.flatMap((field) => {
    if (field !== 'rules')
      return [
        {
          label: t.labels[field],
          before: fieldWords(before, field, language),
          after: fieldWords(after, field, language),
        },
      ]
    const words = (rule: Rule | undefined) => (rule ? ruleWords(rule, language) : [])
    const ids = [...new Set([...before.rules, ...after.rules].map(({ id }) => id))].sort()
    return ids
      .map((id) => ({
        label: t.ruleWas(id),
        before: words(before.rules.find((one) => one.id === id)),
        after: words(after.rules.find((one) => one.id === id)),
      }))
      .filter((one) => lineOf(one.before) !== lineOf(one.after))
  })
}
