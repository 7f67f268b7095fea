import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const family = '@expo-google-fonts/source-sans-3'
const weights = ['400Regular', '600SemiBold', '700Bold'] as const

/** Source Sans 3 (OFL 1.1), the same letters as on the pages, as TrueType: a paper looks the same on every machine. */
export const fontName = 'Source Sans 3'

export function fontFiles(): Buffer[] {
  const require = createRequire(import.meta.url)
  return weights.map((weight) => readFileSync(require.resolve(`${family}/${weight}/SourceSans3_${weight}.ttf`)))
}

/** The characters that every one of these fonts can draw. */
export function charactersOf(fonts: readonly Buffer[]): ReadonlySet<number> {
  const [first = new Set<number>(), ...rest] = fonts.map(charactersIn)
  return new Set([...first].filter((code) => rest.every((one) => one.has(code))))
}

/** Reads the character map of a TrueType font: table `cmap`, formats 4 and 12 (ISO/IEC 14496-22, 5.2.1). */
function charactersIn(font: Buffer): Set<number> {
  const tables = font.readUInt16BE(4)
  for (let at = 0; at < tables; at += 1) {
    const record = 12 + at * 16
    if (font.toString('latin1', record, record + 4) === 'cmap')
      return charactersInMap(font, font.readUInt32BE(record + 8))
  }
  return new Set()
}

function charactersInMap(font: Buffer, start: number): Set<number> {
  const found = new Set<number>()
  const count = font.readUInt16BE(start + 2)
  for (let at = 0; at < count; at += 1) {
    const map = start + font.readUInt32BE(start + 4 + at * 8 + 4)
    const format = font.readUInt16BE(map)
    const segments = format === 4 ? segmentsOf4(font, map) : format === 12 ? groupsOf12(font, map) : []
    for (const [first, last] of segments) for (let code = first; code <= last; code += 1) found.add(code)
  }
  return found
}

type Segment = [first: number, last: number]

function segmentsOf4(font: Buffer, map: number): Segment[] {
  const count = font.readUInt16BE(map + 6) / 2
  return Array.from({ length: count }, (_, at): Segment => {
    const last = font.readUInt16BE(map + 14 + at * 2)
    return [font.readUInt16BE(map + 16 + count * 2 + at * 2), Math.min(last, 0xfffe)]
  })
}

function groupsOf12(font: Buffer, map: number): Segment[] {
  const count = font.readUInt32BE(map + 12)
  return Array.from({ length: count }, (_, at): Segment => {
    const group = map + 16 + at * 12
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)]
  })
}
