import { contrast, type HouseStyle } from './model.ts'
import { isWholePng } from './png.ts'

export type StyleFault = 'colour' | 'contrast' | 'logo_form' | 'logo_large' | 'logo_alt'
const leastContrast = 4.5
const largestLogo = 200_000

/** What is wrong with a style: letters and rules must be read on white, a logo must be a picture that every form can hold. */
export function styleFaults({ accent, logo }: HouseStyle): StyleFault[] {
  const faults: StyleFault[] = []
  if (!/^#[0-9a-f]{6}$/.test(accent)) faults.push('colour')
  else if (contrast(accent, '#ffffff') < leastContrast) faults.push('contrast')
  if (!logo) return faults
  const bytes = Buffer.from(logo.base64, 'base64')
  if (logo.form === 'png' ? !isWholePng(bytes) : !isPlainSvg(bytes)) faults.push('logo_form')
  if (bytes.length > largestLogo) faults.push('logo_large')
  if (logo.alt.trim() === '') faults.push('logo_alt')
  return faults
}

/** A whole drawing and nothing else: its letters as shapes, no script, no handler, no address outside it, no entity. */
function isPlainSvg(bytes: Buffer): boolean {
  const text = bytes.toString('utf8')
  return (
    /^\s*(<\?xml[^>]*\?>\s*)?<svg\s[^>]*>.*<\/svg>\s*$/s.test(text) &&
    !/<(script|foreignObject|iframe|image|style|text|a)\b|<!|\son\w+\s*=|(href|src)\s*=\s*["'](?!#)|url\(\s*["']?(?!#)/i.test(
      text,
    )
  )
}
