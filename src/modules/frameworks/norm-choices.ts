import type { Framework } from './model.ts'
import { nodeOf, norms, textIn, themeOf, themes } from './tree.ts'

export type NormChoices = { code: string; title: string; options: { value: string; label: string }[] }[]

/** The norms of a framework to choose from, theme by theme. */
export const normChoicesIn = (framework: Framework, language: string): NormChoices =>
  themes(framework).map(({ code, title }) => ({
    code,
    title: `${code} ${textIn(title, language)}`.trim(),
    options: norms(framework)
      .filter((norm) => themeOf(framework, norm.code) === code)
      .map((norm) => {
        const node = nodeOf(framework, norm.code)
        const words = textIn(node?.title, language) || textIn(node?.text, language).slice(0, 80)
        return { value: norm.code, label: `${norm.code} ${words}` }
      }),
  }))
