import { apart } from '../apart.ts'
import type { Drawable } from './draw.ts'
import type { Size } from './picture-size.ts'

/** Some four times as large as it stands on a page, so that it stays sharp; smaller when that weighs too much. */
const within: readonly Size[] = [
  { width: 880, height: 256 },
  { width: 440, height: 128 },
  { width: 220, height: 64 },
]
/** In bytes. */
const largest = 150_000
const patience = 20_000

/**
 * A logo as PNG of a fitting size, in base64. Apart, as a drawing may be made to keep a program busy.
 * @returns null for what can't be drawn, shows nothing or takes too long
 */
export async function drawLogo(given: { svg: string } | Picture): Promise<string | null> {
  const svg = 'svg' in given ? given.svg : framed(given)
  const input: Drawable = { svg, within, largest }
  const png = await apart('house/draw.ts', { input, patience }).catch((error: Error) => {
    if (error.cause instanceof Error && 'killed' in error.cause && error.cause.killed) return null
    throw error
  })
  return png && png.length > 0 ? Buffer.from(png).toString('base64') : null
}
type Picture = { kind: 'png' | 'jpeg'; bytes: Uint8Array; size: Size }

function framed({ kind, bytes, size: { width, height } }: Picture): string {
  const address = `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${address}"/></svg>`
}
