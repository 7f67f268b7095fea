/**
 * Numbers from 0 up to 1 that are the same for the same seed on every machine: xoshiro128** (Blackman and Vigna 2018),
 * its state filled from the seed by splitmix32. For calculations, not for secrets.
 */
export function randomFrom(seed: number): () => number {
  let filler = seed | 0
  const fill = () => {
    filler = (filler + 0x9e3779b9) | 0
    let mixed = Math.imul(filler ^ (filler >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
  let [a, b, c, d] = [fill(), fill(), fill(), fill()]
  return () => {
    const drawn = Math.imul(rotated(Math.imul(b, 5), 7), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)
    return (drawn >>> 0) / 2 ** 32
  }
}

const rotated = (value: number, by: number) => (value << by) | (value >>> (32 - by))
