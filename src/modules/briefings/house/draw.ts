// Reads a logo as JSON and writes it as PNG to stdout, nothing when it can't be drawn; `draw-logo.ts` starts it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Size } from './picture-size.ts'

export type Drawable = { svg: string; within: readonly Size[]; largest: number }

const { svg, within, largest }: Drawable = JSON.parse(await text(process.stdin))
const require = createRequire(import.meta.url)
await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))
for (const size of within) {
  const png = drawnIn(size)
  if (png && png.length > largest) continue
  if (png) process.stdout.write(png)
  break
}

/** As large as fits; null for a drawing that is not well-formed or shows nothing. */
function drawnIn({ width, height }: Size): Uint8Array | null {
  try {
    const whole = new Resvg(svg)
    const mode = whole.width / whole.height > width / height ? 'width' : 'height'
    const made = new Resvg(svg, { fitTo: { mode, value: mode === 'width' ? width : height } }).render()
    return made.pixels.some((value, at) => at % 4 === 3 && value > 0) ? made.asPng() : null
  } catch (error) {
    // The drawer throws a text for what it can't read.
    if (typeof error === 'string' || error instanceof Error) return null
    throw error
  }
}
