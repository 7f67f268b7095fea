import { frameworkOf, nodeOf, norms, textIn, themeOf, themes } from '#modules/frameworks'
import { type Ctx, inTransaction } from '#platform/db'

export type NormChoices = { code: string; title: string; norms: { value: string; label: string }[] }[]

/** The norms of a framework to choose from, theme by theme. */
export const normChoices = (ctx: Ctx, frameworkId: string, language: string): Promise<NormChoices> =>
  inTransaction(ctx, async (tx) => {
    const framework = await frameworkOf(tx, frameworkId)
    return themes(framework).map(({ code, title }) => ({
      code,
      title: `${code} ${textIn(title, language)}`.trim(),
      norms: norms(framework)
        .filter((norm) => themeOf(framework, norm.code) === code)
        .map((norm) => {
          const node = nodeOf(framework, norm.code)
          const words = textIn(node?.title, language) || textIn(node?.text, language).slice(0, 80)
          return { value: norm.code, label: `${norm.code} ${words}` }
        }),
    }))
  })
