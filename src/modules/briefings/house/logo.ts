import { kindOf } from '#platform/files'
import { drawLogo } from './draw-logo.ts'
import { type DrawingFault, drawingFaults, plainDrawing } from './drawing.ts'
import type { Logo } from './model.ts'
import { jpegSize, pngSize } from './picture-size.ts'
import { isWholePng, mostPixels } from './png.ts'

export type LogoFault =
  | DrawingFault
  | 'logo_empty'
  | 'logo_large'
  | 'logo_drawing_large'
  | 'logo_kind'
  | 'logo_no_picture'
type Read = { logo: Omit<Logo, 'alt'> } | { faults: LogoFault[] }

/** In bytes: of an upload, and of what is kept in every paper. */
const largestUpload = 5 * 1024 * 1024
export const largestKept = 200_000
const refused = (...faults: LogoFault[]): Read => ({ faults })

/**
 * A logo from a file, by its content: a PNG or an SVG as it is, with a PNG beside an SVG; a JPEG, or a PNG that weighs too much, is
 * drawn anew as PNG.
 */
export async function readLogo(bytes: Uint8Array): Promise<Read> {
  if (bytes.length === 0) return refused('logo_empty')
  if (bytes.length > largestUpload) return refused('logo_large')
  const kind = await kindOf(bytes)
  if (kind === 'image/png') return fromPng(bytes)
  if (kind === 'image/jpeg') return fromJpeg(bytes)
  return kind === null && /<svg[\s>]/i.test(Buffer.from(bytes).toString('utf8')) ? fromSvg(bytes) : refused('logo_kind')
}

async function fromPng(bytes: Uint8Array): Promise<Read> {
  if (!isWholePng(Buffer.from(bytes))) return refused('logo_no_picture')
  const base64 =
    bytes.length <= largestKept
      ? Buffer.from(bytes).toString('base64')
      : await drawLogo({ kind: 'png', bytes, size: pngSize(bytes) })
  return base64 === null ? refused('logo_no_picture') : { logo: { form: 'png', base64 } }
}

async function fromJpeg(bytes: Uint8Array): Promise<Read> {
  const size = jpegSize(bytes)
  if (!size || size.width * size.height > mostPixels) return refused('logo_no_picture')
  const base64 = await drawLogo({ kind: 'jpeg', bytes, size })
  return base64 === null ? refused('logo_no_picture') : { logo: { form: 'png', base64 } }
}

async function fromSvg(bytes: Uint8Array): Promise<Read> {
  const faults = drawingFaults(bytes)
  if (faults.length > 0) return refused(...faults)
  const svg = plainDrawing(Buffer.from(bytes).toString('utf8'))
  const base64 = Buffer.from(svg).toString('base64')
  if (Buffer.byteLength(svg) > largestKept) return refused('logo_drawing_large')
  const png = await drawLogo({ svg })
  return png === null ? refused('logo_no_svg') : { logo: { form: 'svg', base64, png } }
}
