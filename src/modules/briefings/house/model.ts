/** Colours as `#rrggbb`; a logo as base64, with what it shows in words. */
export type HouseStyle = {
  /** Name of the organisation that sends the paper. */
  name: string
  /** Of titles, headings and links: at least 4.5 on white. */
  accent: string
  /** Of rules and marks beside words: at least 3 on white. A paper from before there was one has them in the first. */
  secondAccent?: string
  logo: Logo | null
  /** Stands at the foot of every page, such as an address. */
  footer: string | null
}
/** `png`: the same picture for forms that draw no SVG. */
export type Logo = { form: 'png' | 'svg'; base64: string; alt: string; png?: string }

export const houseAccent = '#0b3c5d'
export const houseSecond = '#34769a'
/** The style of a district that has not set its own. */
export const plainStyle = (name: string): HouseStyle => ({
  name,
  accent: houseAccent,
  secondAccent: houseSecond,
  logo: null,
  footer: null,
})

export const secondOf = ({ accent, secondAccent }: Pick<HouseStyle, 'accent' | 'secondAccent'>): string =>
  secondAccent ?? accent
/** A logo as PNG in base64; null for a drawing of which no picture was made. */
export const pngOf = ({ form, base64, png }: Logo): string | null => (form === 'png' ? base64 : (png ?? null))

/** Least contrast on white: of letters (WCAG 2.2, 1.4.3) and of rules and marks (1.4.11). */
export const leastContrast = { accent: 4.5, secondAccent: 3 } as const
const white = '#ffffff'
export const isColour = (colour: string): boolean => /^#[0-9a-f]{6}$/.test(colour)
export const contrastOnWhite = (colour: string): number => contrast(colour, white)

/** The colour itself, or the lightest of the same tint that has at least so much contrast on white. */
export function nearestReadable(colour: string, least: number): string {
  for (let light = 255; light > 0; light -= 1) {
    const tried = darkened(colour, light / 255)
    if (contrastOnWhite(tried) >= least) return tried
  }
  return '#000000'
}

const partsOf = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
const darkened = (colour: string, share: number): string =>
  `#${partsOf(colour)
    .map((part) =>
      Math.round(part * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

/** Contrast of two colours from 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
