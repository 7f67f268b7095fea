/** A theme: its class without `theme-`, and the lowest contrast of its text with the grounds that it stands on (1 to 21). */
export type Theme = { code: string; contrast: number }

/** The least contrast of text that is easy to read (WCAG 2.2, success criterion 1.4.3). */
export const leastContrast = 4.5

export const isReadable = ({ contrast }: Theme): boolean => contrast >= leastContrast

/** Relative luminance of `#rrggbb` from 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** What carries text on what: links, headings and buttons on the page, on a light ground, on the ground of what is chosen. */
const pairs = [
  ...['400', '500', '600', '700'].flatMap((ink) => [
    [ink, 'page'],
    [ink, '50'],
  ]),
  ...['500', '600', '700'].map((ink) => [ink, '200']),
] as const

/** The themes of a style sheet with a block of brand steps for each; one with a step missing has contrast 1. */
export function themesIn(css: string): Theme[] {
  return [...css.matchAll(/\.theme-([a-z][a-z0-9-]*) \{([^}]*)\}/g)].map(([, code = '', body = '']) => {
    const steps = new Map(
      [...body.matchAll(/-(\d+): (#[0-9a-f]{6});/gi)].map(([, step = '', colour = '']) => [step, colour]),
    )
    const of = (step: string) => (step === 'page' ? '#ffffff' : steps.get(step))
    const contrasts = pairs.map(([ink = '', ground = '']) => {
      const [one, other] = [of(ink), of(ground)]
      return one && other ? contrastOf(one, other) : 1
    })
    return { code, contrast: Math.min(...contrasts) }
  })
}
