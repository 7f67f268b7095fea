import type { Language } from '#platform/language'
import { escaped } from '#ui/charts/svg'
import { chartSvg } from '../charts/drawn.ts'
import type { Chart } from '../charts/model.ts'
import {
  type Block,
  type Cell,
  type Grid,
  inItem,
  type List,
  runsOf,
  type Table,
  type TileMap,
  type Words,
} from '../paper.ts'
import type { Tone } from '../tones.ts'

/** A block but a heading or the contents, whose place in the whole matters. */
export function drawBlock(block: Block, language: Language): string {
  switch (block.kind) {
    case 'text':
      return `<p>${escaped(block.text)}</p>`
    case 'paragraph':
      return `<p>${rich(block.runs)}</p>`
    case 'small':
    case 'notice':
      return `<p class="${block.kind}">${escaped(block.text)}</p>`
    case 'list':
      return listOf(block)
    case 'facts':
      return `<dl>${block.facts.map(({ term, text }) => `<dt>${escaped(term)}</dt><dd>${escaped(text)}</dd>`).join('')}</dl>`
    case 'table':
      return scrolled(tableOf(block), block.caption ?? block.columns.map(({ header }) => header).join(', '))
    case 'grid':
      return gridOf(block)
    case 'tile-map':
      return mapOf(block)
    case 'chart':
      return chartOf(block, language)
    default:
      return ''
  }
}

const rich = (words: Words): string =>
  runsOf(words)
    .map(({ text, bold, italic, href }) => {
      const slanted = italic ? `<em>${escaped(text)}</em>` : escaped(text)
      const heavy = bold ? `<strong>${slanted}</strong>` : slanted
      return href === undefined ? heavy : `<a href="${escaped(href)}">${heavy}</a>`
    })
    .join('')

function listOf({ items, isNumbered, start = 1 }: List): string {
  const tag = isNumbered ? 'ol' : 'ul'
  const first = isNumbered && start !== 1 ? ` start="${start}"` : ''
  const drawn = items.map((item) => {
    const { words, inner } = inItem(item)
    return `<li>${rich(words)}${inner.map(listOf).join('')}</li>`
  })
  return `<${tag}${first}>${drawn.join('')}</${tag}>`
}

/** What may be wider than the window is scrolled by itself, with the keyboard too. */
const scrolled = (content: string, name: string): string =>
  `<div class="wide" role="group" tabindex="0" aria-label="${escaped(name)}">${content}</div>`

/** Colours and places stand in classes: a page of Weerwerk allows no style of its own in the text. */
export const toneClass = ({ fill, ink }: Tone): string => `tone-${fill.slice(1)}-${ink.slice(1)}`
const classes = (...names: readonly (string | undefined)[]): string => {
  const given = names.filter((one) => one)
  return given.length > 0 ? ` class="${given.join(' ')}"` : ''
}
const colours = (tone: Tone | undefined) => tone && toneClass(tone)

function tableOf({ caption, columns, rows }: Table): string {
  const side = (at: number) => {
    const align = columns[at]?.align ?? 'left'
    return align === 'left' ? undefined : align
  }
  const head = columns.map(({ header }, at) => `<th scope="col"${classes(side(at))}>${escaped(header)}</th>`)
  const body = rows.map((row) => {
    const cells = row.map(({ text, tone }, at) =>
      at === 0
        ? `<th scope="row"${classes(side(at), colours(tone))}>${escaped(text)}</th>`
        : `<td${classes(side(at), colours(tone))}>${escaped(text)}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  const title = caption === null ? '' : `<caption>${escaped(caption)}</caption>`
  return `<table>${title}<thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

/** Coloured cells are a table here, as the numbers in them can be read. */
function gridOf({ caption, alt, columns, rows, legend }: Grid): string {
  const head = ['', ...columns].map((header, at) =>
    at === 0 ? '<td></td>' : `<th scope="col">${escaped(header)}</th>`,
  )
  const body = rows.map(({ label, cells }) => {
    const drawn = cells.map(({ text, tone }) => `<td${classes(colours(tone))}>${escaped(text)}</td>`)
    return `<tr><th scope="row">${escaped(label)}</th>${drawn.join('')}</tr>`
  })
  const title = `<caption>${escaped(caption)}</caption>`
  const table = `<table class="grid">${title}<thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`
  return `${scrolled(table, caption)}<p class="small">${escaped(alt)}</p>${legendOf(legend)}`
}

function mapOf({ caption, alt, tiles, legend }: TileMap): string {
  const drawn = tiles.map(
    ({ column, row, label, text, tone }) =>
      `<li class="column-${column + 1} row-${row + 1} ${toneClass(tone)}"><strong>${escaped(label)}</strong><br>${escaped(text)}</li>`,
  )
  return `<figure><figcaption>${escaped(caption)}</figcaption><p class="small">${escaped(alt)}</p>${scrolled(`<ul class="tiles">${drawn.join('')}</ul>`, caption)}${legendOf(legend)}</figure>`
}

const legendOf = (legend: readonly Cell[]): string => {
  const samples = legend.map(
    ({ text, tone }) => `<li>${tone ? `<span class="${toneClass(tone)}"></span>` : ''}${escaped(text)}</li>`,
  )
  return `<ul class="legend">${samples.join('')}</ul>`
}

const chartOf = (chart: Chart, language: Language): string =>
  `<figure><figcaption>${escaped(chart.title)}</figcaption>${scrolled(chartSvg(chart, language), chart.title)}${scrolled(tableOf(chart.table), `${chart.title}, ${chart.table.columns[0]?.header ?? ''}`)}</figure>`
