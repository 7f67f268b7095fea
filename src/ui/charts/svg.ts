/** Text within SVG. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

let next = 0

/** A whole picture with its title and description for who can't see it. */
export function picture(
  width: number,
  height: number,
  { title, description }: { title: string; description: string },
  content: string,
): string {
  next += 1
  const id = `chart-${next}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-text" font-family="Source Sans 3 Variable, Arial, sans-serif"><title id="${id}-title">${escaped(title)}</title><desc id="${id}-text">${escaped(description)}</desc>${content}</svg>`
}

// From weak to strong; each step is also darker, so that it holds in grey print and for the colour-blind.
const palette = ['#fff3d6', '#f6d08a', '#9cc8d8', '#4a8fb0', '#0b3c5d']
const inks = ['#17222d', '#17222d', '#17222d', '#ffffff', '#ffffff']

/** The colours of a step out of a number of steps, both counted from the weak end. */
export function tone(step: number, steps: number): { fill: string; ink: string } {
  const at = steps <= 1 ? 0 : Math.round((Math.max(0, Math.min(step, steps - 1)) * (palette.length - 1)) / (steps - 1))
  return { fill: palette[at] ?? '#ffffff', ink: inks[at] ?? '#17222d' }
}

export const text = (x: number, y: number, value: string, more = ''): string =>
  `<text x="${x}" y="${y}" font-size="13" fill="#17222d" ${more}>${escaped(value)}</text>`
