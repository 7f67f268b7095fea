import { listRounds, type RoundOverview } from '#modules/assessments'
import { pictureFrom, type Whole } from '#modules/common-threads'
import { nodeOf, textIn, themes } from '#modules/frameworks'
import type { Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import type { Language } from '#platform/language'

/** Norms and themes of a round by their titles in a language. */
export function normsIn({ framework, round, input }: Whole, language: Language) {
  const titleOf = (code: string) => textIn(nodeOf(framework, code)?.title, language)
  return {
    themes: themes(framework, round.groups).map(({ code, title }) => ({
      code,
      title: textIn(title, language) || code,
    })),
    norms: input.norms.map(({ code, theme, threshold }) => ({ code, theme, threshold, title: titleOf(code) })),
    titleOf,
  }
}

export type Rounds = { self: RoundOverview; assessed: RoundOverview | null }

/**
 * A self-scan round with the assessment of it that came last, from the id of either.
 * @throws AppError not_found
 */
export async function roundsOf(tx: Tx, id: string): Promise<Rounds> {
  const all = await listRounds(tx)
  const named = all.find((one) => one.id === id)
  const self = named?.kind === 'self-scan' ? named : all.find((one) => one.id === named?.linkedId)
  if (!named || !self) throw notFound('round')
  const assessments = all.filter(({ kind, linkedId }) => kind !== 'self-scan' && linkedId === self.id)
  const assessed = named === self ? assessments.toSorted((a, b) => b.opensOn.localeCompare(a.opensOn))[0] : named
  return { self, assessed: assessed ?? null }
}

/** Where the dike is low: norms with how many are below, the largest gap first, and how much neighbours differ. */
export function lowOf(whole: Whole, language: Language) {
  const { analysis } = pictureFrom(whole)
  const { titleOf } = normsIn(whole, language)
  const displaced = new Map(analysis.waterbed.map(({ norm, district }) => [norm, district]))
  return analysis.norms
    .filter(({ n, below }) => n > 0 && below > 0)
    .toSorted((a, b) => b.below / b.n - a.below / a.n || (b.fgt1 ?? 0) - (a.fgt1 ?? 0))
    .map(({ norm, below, n }) => ({
      code: norm,
      title: titleOf(norm),
      below,
      n,
      displacement: displaced.get(norm) ?? null,
    }))
}
