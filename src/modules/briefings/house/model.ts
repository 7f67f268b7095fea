/** Colours as `#rrggbb`; a logo as base64, with what it shows in words. */
export type HouseStyle = {
  /** Name of the organisation that sends the paper. */
  name: string
  /** Of titles, headings and rules: at least 4.5 on white. */
  accent: string
  logo: Logo | null
  /** Stands at the foot of every page, such as an address. */
  footer: string | null
}
export type Logo = { form: 'png' | 'svg'; base64: string; alt: string }

export const houseAccent = '#0b3c5d'
/** The style of a district that has not set its own. */
export const plainStyle = (name: string): HouseStyle => ({ name, accent: houseAccent, logo: null, footer: null })

/** Contrast of two colours from 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
