/** Why a drawing is refused; each has a text that says how to mend it. */
export type DrawingFault =
  | 'logo_no_svg'
  | 'logo_script'
  | 'logo_foreign'
  | 'logo_outside'
  | 'logo_letters'
  | 'logo_entities'

const element = (...names: string[]) => new RegExp(`<(?:[\\w-]+:)?(?:${names.join('|')})\\b`, 'i')
const rules: readonly [DrawingFault, RegExp][] = [
  ['logo_script', element('script', 'set', 'animate\\w*')],
  ['logo_script', /\son\w+\s*=/i],
  ['logo_foreign', element('foreignObject', 'iframe', 'object', 'embed', 'audio', 'video', 'canvas')],
  // A way out may be hidden by an escape of CSS.
  ['logo_outside', /\b(?:href|src)\s*=\s*(?!["']#)|url\(\s*["']?(?!#)|@import|\\/i],
  ['logo_outside', element('image', 'feImage', 'a')],
  ['logo_letters', element('text', 'tref', 'textPath')],
]

/** A whole drawing and nothing else: its letters as shapes, no script, no page in it, nothing from elsewhere, no entity. */
export function drawingFaults(bytes: Uint8Array): DrawingFault[] {
  const text = plainDrawing(Buffer.from(bytes).toString('utf8'))
  if (/<!|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text)) return ['logo_entities']
  const read = decoded(text)
  if (!/^\s*(?:<\?xml[^>]*\?>\s*)?<svg\s[^>]*>.*<\/svg>\s*$/s.test(text)) return ['logo_no_svg']
  return [...new Set(rules.flatMap(([fault, rule]) => (rule.test(read) ? [fault] : [])))]
}

/** The drawing without what a program leaves in it that draws nothing: comments and the name of its kind. */
export const plainDrawing = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/<!--(?:(?!-->).)*-->/gs, '')
    .replace(/<!DOCTYPE\s[^[<>]*>/i, '')

/** Signs that are written as their number, as they are read. */
const decoded = (text: string): string =>
  text.replace(/&#(x?)([\da-f]+);/gi, (_all, isHex, digits) => {
    const code = Number.parseInt(digits, isHex ? 16 : 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
