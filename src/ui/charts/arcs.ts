import { escaped, ink, quiet, text } from './svg.ts'

/** `lang` when it is not in the language of the page. */
export type ArcStop = { id: string; label: string; name: string; href: string; lang?: string; isChosen?: boolean }
export type Arc = { from: string; to: string; look: number }
type Arcs = {
  title: string
  description: string
  groups: readonly { label: string; stops: readonly ArcStop[] }[]
  arcs: readonly Arc[]
  /** What each look means, at most four. */
  looks: readonly string[]
}

/** Narrow enough for a telephone. */
const [width, labelWidth, row, head, letter] = [326, 134, 28, 30, 13]
const side = (width - labelWidth) / 2
/** Each look has its own colour and dashes: one is enough to tell them apart. */
const lines = [
  'stroke="#0b3c5d" stroke-width="2"',
  'stroke="#6a3d7c" stroke-width="1.75" stroke-dasharray="9 3 2 3"',
  'stroke="#2e6b3a" stroke-width="2" stroke-dasharray="1.5 3"',
  'stroke="#a04a00" stroke-width="1.5" stroke-dasharray="6 4"',
] as const
const rounded = (value: number) => Math.round(value * 10) / 10

const fitted = (label: string) => {
  const most = Math.floor((labelWidth - 10) / (letter * 0.53))
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`
}

/**
 * Stops below each other with the arcs between them: what goes down runs at the right, what goes up at the left, so that a
 * circle is a ring around the stops. Each stop is a link.
 */
export function arcsSvg({ title, description, groups, arcs, looks }: Arcs): string {
  const places = new Map<string, number>()
  let y = 12
  const key = looks.map((words, look) => {
    const drawn = `<path d="M2 ${y}H40" fill="none" ${lines[look % lines.length]}/>${arrow(40, y, 1, look)}${text(54, y + 4.5, words)}`
    y += 24
    return drawn
  })
  const stops = groups.map(({ label, stops: own }) => {
    y += head
    const drawn = [text(width / 2, y - 4, label, { size: 12, anchor: 'middle', fill: quiet, weight: 600 })]
    for (const stop of own) {
      places.set(stop.id, y + row / 2)
      drawn.push(drawnStop(stop, y))
      y += row
    }
    return drawn.join('')
  })
  const drawn = arcs.flatMap((arc) => {
    const [from, to] = [places.get(arc.from), places.get(arc.to)]
    return from === undefined || to === undefined || from === to ? [] : [drawnArc(from, to, arc.look, y)]
  })
  return frame(y + 8, { title, description }, key.join('') + drawn.join('') + stops.join(''))
}

/** A group and not an image, as its stops can be followed. */
function frame(height: number, { title, description }: { title: string; description: string }, content: string) {
  const font = `font-family="'Source Sans 3 Variable', 'Source Sans 3', Arial, sans-serif"`
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="group" aria-label="${escaped(`${title}. ${description}`)}" ${font}>${content}</svg>`
}

function drawnStop({ label, name, href, lang, isChosen }: ArcStop, y: number): string {
  const shown = fitted(label)
  const fill = isChosen ? '#0b3c5d' : '#ffffff'
  const box = `<rect x="${side + 1}" y="${y + 1}" width="${labelWidth - 2}" height="${row - 3}" rx="4" fill="${fill}" stroke="#9aa7b3"/>`
  const words = text(width / 2, y + row / 2 + 4, shown, { anchor: 'middle', fill: isChosen ? '#ffffff' : ink })
  const said = lang === undefined ? '' : ` lang="${lang}"`
  return `<a href="${escaped(href)}"${said}><title>${escaped(name)}</title>${box}${words}</a>`
}

/** The further apart, the wider the arc. */
function drawnArc(from: number, to: number, look: number, whole: number): string {
  const isDown = to > from
  const [edge, way] = isDown ? [width - side, 1] : [side, -1]
  const wide = 14 + (side - 22) * Math.sqrt(Math.abs(to - from) / whole)
  const bend = rounded(edge + (way * wide * 4) / 3)
  const [start, end] = [rounded(from + way * 4), rounded(to - way * 4)]
  const path = `<path d="M${edge} ${start}C${bend} ${start} ${bend} ${end} ${edge + way * 6} ${end}" fill="none" ${lines[look % lines.length]}/>`
  return path + arrow(edge, end, -way, look)
}

/** With its point at (x, y), to the right or to the left. */
function arrow(x: number, y: number, way: number, look: number): string {
  const colour = lines[look % lines.length]?.match(/#\w+/)?.[0] ?? ink
  const back = x - way * 8
  return `<path d="M${x} ${y}L${back} ${y - 4}L${back} ${y + 4}Z" fill="${colour}"/>`
}
