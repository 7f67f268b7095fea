import type { Figure } from '#modules/programme'

/** A text with its figures, for the preview in the browser; publishing fills it in anew. */
export function filledIn(text: string, figures: readonly Pick<Figure, 'key' | 'text'>[]): string {
  const known = new Map(figures.map((figure) => [figure.key, figure.text]))
  return text.replace(/\{\{([^{}]*)\}\}/g, (place, key: string) => known.get(key.trim()) ?? place)
}
