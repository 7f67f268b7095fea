import type { Language } from '#platform/language'
import { stacksSvg } from '#ui/charts/stacks'
import type { TargetResult } from '../results.ts'
import { texts } from '../texts.ts'

type Drawn = { name: string; result: TargetResult }

/** Per norm how many municipalities were there at the start, came since, and are not there yet; null when nothing can be told. */
export function pictureOf(title: string, all: readonly Drawn[], language: Language): string | null {
  const t = texts[language]
  const told = all.flatMap(({ name, result: { norm } }) => (norm ? [{ name, norm }] : []))
  if (told.length === 0) return null
  return stacksSvg({
    title: t.picture(title),
    description: t.pictureText(
      told.length,
      told.reduce((sum, { norm }) => sum + norm.up, 0),
    ),
    steps: 5,
    parts: [
      { words: t.there, step: 4 },
      { words: t.gained, step: 2 },
      { words: t.notYet, step: null },
    ],
    rows: told.map(({ name, norm: { measured, up } }) => ({
      label: name.replace(' · ', ' '),
      values: [measured.reached - up, up, measured.n - measured.reached],
    })),
  })
}
