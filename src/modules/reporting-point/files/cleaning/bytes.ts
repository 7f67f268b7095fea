/** A picture is not built as its kind is: nothing of it can be trusted to be clean. */
export class Damaged extends Error {
  constructor() {
    super('damaged picture')
    this.name = 'Damaged'
  }
}

/** @throws Damaged */
export function whole(claim: unknown): asserts claim {
  if (!claim) throw new Damaged()
}

/** Parts behind each other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Four letters of a chunk's name. */
export const nameAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
