import { cleanJpeg } from './jpeg.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

export { Damaged } from './bytes.ts'

const cleaners: Record<string, (bytes: Uint8Array) => Uint8Array<ArrayBuffer>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
}

/**
 * A picture without all that is not picture; the same bytes give the same bytes. What a camera leaves in the picture itself (its
 * grain, the way it packs) stays.
 * @param type a kind whose `cleaning` is `bytes`
 * @throws Damaged for a file that is not built as its kind is
 */
export function cleaned(type: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const clean = cleaners[type]
  if (!clean) throw new RangeError(`no picture that is cleaned byte by byte: ${type}`)
  return clean(bytes)
}
