import { type Framework, nodeOf, textIn } from '#modules/frameworks'
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
