import { type Framework, type NormChoices, nodeOf, normChoicesIn, textIn } from '#modules/frameworks'
import type { Language } from '#platform/language'

/** A norm by its title, with its code; the code alone when no framework knows it. */
export function normNamed(frameworks: readonly Framework[], code: string, language: Language): string {
  const title = frameworks.map((one) => textIn(nodeOf(one, code)?.title, language)).find((one) => one)
  return title ? `${title} (${code})` : code
}

/** An indicator by its name; its code when no framework knows it. */
export function indicatorNamed(frameworks: readonly Framework[], code: string, language: Language): string {
  const known = frameworks.flatMap(({ indicators = [] }) => indicators).find((one) => one.code === code)
  return textIn(known?.name, language) || code
}

/** The norms of these frameworks to choose from by theme, and what was chosen before they had them. */
export function normGroups(
  frameworks: readonly Framework[],
  chosen: readonly string[],
  language: Language,
): NormChoices {
  const groups = frameworks.flatMap((framework) => {
    const of = frameworks.length > 1 ? `${textIn(framework.title, language)}: ` : ''
    return normChoicesIn(framework, language).map((group) => ({
      ...group,
      code: `${framework.code}-${group.code}`,
      title: of + group.title,
    }))
  })
  const known = new Set(groups.flatMap(({ options }) => options.map(({ value }) => value)))
  const left = chosen.filter((code) => !known.has(code))
  return left.length === 0 ? groups : [...groups, { code: 'left', title: '…', options: left.map(asItself) }]
}

const asItself = (code: string) => ({ value: code, label: code })

/** The indicators of these frameworks to choose from, and what was chosen before they had them. */
export function indicatorChoices(
  frameworks: readonly Framework[],
  chosen: readonly string[],
  language: Language,
): { value: string; label: string }[] {
  const known = frameworks
    .flatMap(({ indicators = [] }) => indicators)
    .map(({ code, name }) => ({ value: code, label: textIn(name, language) || code }))
  return [...known, ...chosen.filter((code) => !known.some(({ value }) => value === code)).map(asItself)]
}
