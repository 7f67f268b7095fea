import { dateText, type Language } from '#platform/language'
import type { Source } from '../catalogue/model.ts'
import { texts as catalogueTexts } from '../catalogue/texts.ts'
import { type Rule, verdicts } from '../finder/model.ts'
import { terms } from '../terms/texts.ts'
import { texts as systemsTexts } from '../texts.ts'
import { texts } from './texts.ts'

/** `isRecord` when the words are those of the record, which is Dutch. */
export type ToldFact = { label: string; text: string; isRecord: boolean }
/** For whom a rule is, and what it says to them. */
export type ToldRule = { who: string; says: string; condition: ToldFact | null; ground: string }

/** A source on paper: what matters most, in words, for one page. Plain data. */
export type ToldSource = {
  code: string
  name: string
  contents: string
  facts: ToldFact[]
  attention: { label: string; text: string }
  mayI: { label: string; verdicts: { label: string; rules: ToldRule[] }[] }
  wayIn: { label: string; text: string; steps: string[]; contact: ToldFact }
  confirmed: string
  version: string
}
export type Printed = { source: Source; version: number; publishedOn: string }

/** For whom a rule is, in words. A long list of exceptions is "others": the rules above it say for whom it is open. */
function forWhom(rule: Rule, language: Language): string {
  const { roles, tasks } = terms[language]
  const t = texts[language]
  const who = rule.roles?.map((role) => roles[role]).join(', ') ?? (rule.notRoles ? t.otherRoles : t.everybody)
  const what = rule.tasks?.map((task) => tasks[task]).join(', ') ?? (rule.notTasks ? t.otherTasks : t.everyTask)
  return t.forWhom(who, what)
}

export function toldSource({ source, version, publishedOn }: Printed, language: Language): ToldSource {
  const t = catalogueTexts[language]
  const { confirmed, noAdvice, toConfirm } = systemsTexts[language]
  const names = terms[language]
  const own = (label: string, text: string | null): ToldFact[] => (text ? [{ label, text, isRecord: true }] : [])
  const ours = (label: string, text: string): ToldFact => ({ label, text, isRecord: false })
  return {
    ...{ code: source.code, name: source.name, contents: source.contents },
    facts: [
      ...own(t.use, source.use),
      ours(t.findWith, source.keys.map((key) => names.keys[key]).join(', ')),
      ours(t.tells, source.wants.map((want) => names.wants[want]).join(', ')),
      ...own(t.holder, source.holder),
      ours(t.access, names.access[source.access]),
      ...own(t.notFor, source.notFor),
    ],
    attention: { label: t.attention, text: source.attention },
    mayI: {
      label: t.mayI,
      verdicts: verdicts.flatMap((verdict) => {
        const rules = source.rules.filter((rule) => rule.verdict === verdict)
        const said = rules.map((rule) => ({
          who: forWhom(rule, language),
          says: rule.because,
          condition: rule.condition ? { label: t.condition, text: rule.condition, isRecord: true } : null,
          ground: `${rule.article.law}, ${rule.article.article}`,
        }))
        return said.length === 0 ? [] : [{ label: texts[language].verdicts[verdict], rules: said }]
      }),
    },
    wayIn: {
      ...{ label: t.wayIn, text: source.route.text, steps: source.route.steps },
      contact: { label: t.contact, text: source.contact, isRecord: true },
    },
    confirmed: `${source.confirmedOn ? confirmed(dateText(language, source.confirmedOn)) : toConfirm} ${noAdvice}`,
    version: t.version(version, dateText(language, publishedOn)),
  }
}

/** A list of what one looks for, each with the codes of the sources that have it; what none has is left out. */
type Index = { term: string; codes: string[] }[]
export type ToldBooklet = {
  title: string
  intro: string
  contents: string
  sources: ToldSource[]
  byTheme: { title: string; entries: Index }
  byKey: { title: string; entries: Index }
  byWant: { title: string; entries: Index }
}

/** All sources by name, with an index by theme, by what one has and by what one wants to know. */
export function toldBooklet(printed: readonly Printed[], language: Language): ToldBooklet {
  const t = texts[language]
  const names = terms[language]
  const order = [...printed].sort((a, b) => a.source.name.localeCompare(b.source.name, 'nl'))
  const index = (title: string, named: Record<string, string>, has: (source: Source) => readonly string[]) => ({
    title,
    entries: Object.entries(named)
      .map(([code, term]) => ({
        term: term.charAt(0).toUpperCase() + term.slice(1),
        codes: order.filter(({ source }) => has(source).includes(code)).map(({ source }) => source.code),
      }))
      .filter(({ codes }) => codes.length > 0)
      .sort((a, b) => a.term.localeCompare(b.term, language)),
  })
  return {
    ...{ title: t.booklet, intro: t.intro(order.length), contents: t.contents },
    sources: order.map((one) => toldSource(one, language)),
    byTheme: index(t.byTheme, names.themes, (source) => source.themes),
    byKey: index(t.byKey, names.keys, (source) => source.keys),
    byWant: index(t.byWant, names.wants, (source) => source.wants),
  }
}
