import { nodeOf, textIn } from '#modules/frameworks'
import { notFound } from '#platform/errors'
import type { Language } from '#platform/language'
import { distributionSvg } from '#ui/charts/distribution'
import type { Given } from '../figures.ts'
import type { ComparisonPicture } from '../shown.ts'
import { texts } from '../texts.ts'

export type NormData = ReturnType<typeof normData>

/**
 * One norm: how many municipalities have each level at each moment, and who, as far as the viewer may see.
 * @throws AppError not_found for a norm outside the round, or while the district's figures are not shown
 */
export function normData(picture: ComparisonPicture, code: string, language: Language) {
  const { framework, figures, round } = picture
  const found = figures?.norms.find(({ norm }) => norm === code)
  const node = nodeOf(framework, code)
  if (!found || !node || !figures) throw notFound('norm')
  const { counts, bias, reading, progress, lean, levels } = found
  const scale = framework.scale.map(({ level, name }, step) => ({
    level,
    name: textIn(name, language),
    said: levels.self[step] ?? 0,
    found: levels.levelThen[step] ?? 0,
    now: levels.levelNow[step] ?? 0,
  }))
  const names = new Map(picture.municipalities.map((one) => [one.code, one.name]))
  const t = texts[language]
  const drawn = (title: string, of: (row: (typeof scale)[number]) => number) =>
    distributionSvg({
      title,
      description: scale.map((row) => `${row.level} · ${row.name}: ${of(row)}`).join('; '),
      groups: scale.map((row, step) => ({ label: `${row.level} · ${row.name}`, count: of(row), step })),
      steps: scale.length,
    })
  return {
    roundId: round.id,
    roundTitle: round.title,
    code,
    title: textIn(node.title, language),
    text: textIn(node.text, language),
    named: picture.named,
    counts,
    bias,
    reading,
    progress,
    lean,
    scale,
    svgs: [
      { title: t.norms.said, svg: drawn(t.norms.said, ({ said }) => said) },
      { title: t.norms.found, svg: drawn(t.norms.found, (row) => row.found) },
      { title: t.norms.now, svg: drawn(t.norms.now, ({ now }) => now) },
    ],
    rows: picture.rows
      .filter(({ norm }) => norm === code)
      .map(({ municipality, self, levelThen, levelNow }) => ({
        code: municipality,
        name: names.get(municipality) ?? municipality,
        self: self as Given,
        levelThen: levelThen as Given,
        levelNow: levelNow as Given,
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }
}
