/** In pixels. */
export type Size = { width: number; height: number }

/** Of a PNG, from its head (ISO/IEC 15948, 11.2.2). */
export const pngSize = (bytes: Uint8Array): Size => {
  const view = Buffer.from(bytes)
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) }
}

/** Marks of a frame that tells the size; between them stand tables (ITU-T T.81, B.1.1.3). */
const isFrame = (mark: number) => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)

/** Of a JPEG, from the head of its frame; null when it has none. */
export function jpegSize(bytes: Uint8Array): Size | null {
  const view = Buffer.from(bytes)
  for (let at = 2; at + 9 < view.length && view[at] === 0xff; ) {
    const mark = view[at + 1] ?? 0
    if (isFrame(mark)) return { height: view.readUInt16BE(at + 5), width: view.readUInt16BE(at + 7) }
    at += mark === 0xff ? 1 : 2 + view.readUInt16BE(at + 2)
  }
  return null
}
