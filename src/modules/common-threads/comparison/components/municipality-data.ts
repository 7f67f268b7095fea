import { nodeOf, textIn, themes } from '#modules/frameworks'
import { notFound } from '#platform/errors'
import type { Language } from '#platform/language'
import type { ComparedRow } from '../figures.ts'
import type { ComparisonPicture } from '../shown.ts'

export type MunicipalityData = ReturnType<typeof municipalityData>

/**
 * One municipality with every norm at its three moments; `only` keeps those on which self-scan and assessor differ.
 * @throws AppError not_found for a municipality that the viewer may not see
 */
export function municipalityData(picture: ComparisonPicture, code: string, language: Language, only: boolean) {
  const { framework, round } = picture
  const known = picture.municipalities.find((one) => one.code === code)
  const part = picture.figures?.municipalities.find((one) => one.code === code) ?? picture.own
  if (!known || part?.code !== code) throw notFound('municipality')
  const rows = picture.rows
    .filter(({ municipality }) => municipality === code)
    .map((row) => ({ ...shownRow(row), ...aboutNorm(picture, row.norm, language) }))
  const order = new Map((picture.figures?.norms ?? []).map(({ norm }, at) => [norm, at]))
  rows.sort((a, b) => (order.get(a.norm) ?? 0) - (order.get(b.norm) ?? 0))
  const { counts, bias, reading, progress } = part
  return {
    roundId: round.id,
    title: round.title,
    code,
    name: known.name,
    state: known.state,
    named: picture.named,
    counts,
    bias,
    reading,
    progress,
    only,
    themes: themes(framework, round.groups).map((theme) => ({
      code: theme.code,
      title: textIn(theme.title, language) || theme.code,
    })),
    isBusy: rows.length === 0,
    rows: only ? rows.filter(({ difference }) => difference !== null && difference !== 0) : rows,
  }
}

/** Without the second assessor: their judgement only says how firm the first is. */
function shownRow({ norm, self, levelThen, levelNow }: ComparedRow) {
  const difference = typeof self === 'number' && typeof levelThen === 'number' ? self - levelThen : null
  return { norm, self, levelThen, levelNow, difference }
}

function aboutNorm({ framework, figures }: ComparisonPicture, norm: string, language: Language) {
  const node = nodeOf(framework, norm)
  return {
    title: textIn(node?.title, language) || textIn(node?.text, language).slice(0, 120),
    isMisread: figures?.norms.some((one) => one.norm === norm && one.lean !== null) ?? false,
  }
}
