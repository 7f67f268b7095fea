/** Stands for what the font can't draw. */
const box = '□'
/** Without a place to break, a longer run would leave the page; no Dutch word is this long. */
const longestWord = 40
const breakEvery = 20
const breakHere = '\u200B'

/**
 * A text that any file format takes: whole characters only, no control or invisible formatting characters (which may
 * turn the reading direction), one kind of space but for the one that keeps an amount on its line.
 */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\uFFFD/g, box)
    .replace(/[^\S\uFEFF]+/gu, ' ')
    .replace(/€ (?=[-−\d])/g, '€\u00A0')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')

/**
 * A text that can be printed with a font of these characters. PDF/UA and PDF/A refuse a character without a glyph, so
 * a run of those becomes one box; a word longer than a line gets places to break.
 */
export function printable(text: string, characters: ReadonlySet<number>): string {
  let drawn = ''
  for (const character of plainText(text)) {
    const isDrawn = character === ' ' || character === '\u00A0' || characters.has(character.codePointAt(0) ?? 0)
    if (isDrawn) drawn += character
    else if (!drawn.endsWith(box)) drawn += box
  }
  return drawn.replace(new RegExp(`[^ \u00A0]{${longestWord},}`, 'gu'), (word) =>
    word.replace(new RegExp(`.{${breakEvery}}(?=.)`, 'gu'), `$&${breakHere}`),
  )
}

/** What is no text for a reader: an address, a picture. */
const untold = ['href', 'base64', 'png', 'mark', 'page', 'lang']

/** Every text within a value, changed; all else as it is. */
export function everyText<T>(value: T, change: (text: string) => string): T
export function everyText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => everyText(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, untold.includes(key) ? one : everyText(one, change)]),
  )
}
