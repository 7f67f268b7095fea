/** Text within SVG. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const ink = '#15212a'
export const quiet = '#43545f'
const line = '#9aa7b3'

/** FNV-1a: the same picture always gets the same ids, two different pictures on one page get different ones. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** A whole picture with its title and description for who can't see it. Sizes are in pixels. */
export function picture(
  width: number,
  height: number,
  { title, description }: { title: string; description: string },
  content: string,
): string {
  const id = `chart-${fingerprint(`${title} ${description} ${content}`)}`
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`
  const named = `role="img" aria-labelledby="${id}-title ${id}-text"`
  const font = `font-family="'Source Sans 3 Variable', 'Source Sans 3', Arial, sans-serif"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${named} ${font}><title id="${id}-title">${escaped(title)}</title><desc id="${id}-text">${escaped(description)}</desc>${content}</svg>`
}

export type Tone = { fill: string; ink: string }

// From weak to strong: each step is darker, so that the order holds in grey print, and it runs from sand to blue, which
// people who confuse red and green tell apart. The paper for the board has the same steps.
const palette: readonly Tone[] = [
  { fill: '#fff3d6', ink },
  { fill: '#f6d08a', ink },
  { fill: '#9cc8d8', ink },
  { fill: '#34769a', ink: '#ffffff' },
  { fill: '#0b3c5d', ink: '#ffffff' },
]
export const blank: Tone = { fill: '#ffffff', ink: quiet }

/** The colours of a step out of a number of steps, both counted from the weak end. */
export function tone(step: number, steps: number): Tone {
  const at = steps <= 1 ? 0 : Math.round((Math.max(0, Math.min(step, steps - 1)) * (palette.length - 1)) / (steps - 1))
  return palette[at] ?? blank
}

type TextStyle = { size?: number; anchor?: 'start' | 'middle' | 'end'; fill?: string; weight?: number; turn?: number }

/** One line of text with its baseline at (x, y); `turn` in degrees around that point. */
export function text(x: number, y: number, value: string, style: TextStyle = {}): string {
  const { size = 13, anchor = 'start', fill = ink, weight = 400, turn } = style
  const turned = turn === undefined ? '' : ` transform="rotate(${turn} ${x} ${y})"`
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}"${turned}>${escaped(value)}</text>`
}

type BoxStyle = { fill: string; stroke?: string; dashed?: boolean; round?: number }

export function box(x: number, y: number, width: number, height: number, style: BoxStyle): string {
  const { fill, stroke = line, dashed, round = 0 } = style
  const dash = dashed ? ' stroke-dasharray="3 2"' : ''
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}" stroke="${stroke}"${dash}/>`
}

/** An estimate of how wide a line of our typeface is, on the wide side, in pixels. */
export const widthOf = (value: string, size = 13): number => Math.ceil(value.length * size * 0.53)

export const widest = (values: readonly string[], size = 13): number =>
  Math.max(0, ...values.map((value) => widthOf(value, size)))
