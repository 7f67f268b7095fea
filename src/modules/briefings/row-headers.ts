/**
 * The same PDF in which the first cell of every row is told to be a header of that row, for reading programs: the typesetter
 * can tell this of columns only (README). Each object of the file is kept on its place in the list and the list of
 * places is written anew; all else stays as it is, byte for byte.
 * @throws Error when the file is not laid out as the typesetter does: one section, with a plain list of places
 */
export function withRowHeaders(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const { start, places } = listOf(text)
  const inOrder = [...places.entries()].sort(([, a], [, b]) => a - b)
  const ends = new Map(inOrder.map(([id], at) => [id, inOrder[at + 1]?.[1] ?? start]))
  const objectOf = (id: number) => text.slice(places.get(id), ends.get(id))
  const headers = new Set(
    inOrder.flatMap(([id]) => {
      const first = /^\d+ 0 obj\n<<\n {2}\/Type \/StructElem\n {2}\/S \/TR\n.*?\/K \[(\d+) 0 R/s.exec(objectOf(id))
      return first ? [Number(first[1])] : []
    }),
  )
  let written = text.slice(0, inOrder[0]?.[1] ?? start)
  const moved = new Map<number, number>()
  for (const [id] of inOrder) {
    moved.set(id, written.length)
    written += headers.has(id) ? asHeader(objectOf(id)) : objectOf(id)
  }
  const list = [...places.keys()].map((id) => `${String(moved.get(id)).padStart(10, '0')} 00000 n \n`)
  const trailer = text.slice(text.indexOf('trailer\n', start), text.lastIndexOf('startxref'))
  const head = `xref\n0 ${places.size + 1}\n0000000000 65535 f \n`
  const end = `startxref\n${written.length}\n%%EOF`
  return Buffer.from(written + head + list.join('') + trailer + end, 'latin1')
}

/** Where the list of places stands, and the place of every object by its number. */
function listOf(text: string): { start: number; places: ReadonlyMap<number, number> } {
  const start = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN)
  const head = /^xref\n0 (\d+)\n\d{10} 65535 f\s\s?/.exec(text.slice(start, start + 60))
  if (!head) throw new Error('this PDF has no plain list of places')
  const [length, count] = [20, Number(head[1]) - 1]
  const places = new Map<number, number>()
  for (let at = 0; at < count; at += 1) {
    const entry = text.slice(start + head[0].length + at * length, start + head[0].length + (at + 1) * length)
    if (!/^\d{10} 00000 n/.test(entry)) throw new Error(`object ${at + 1} of this PDF has no place`)
    places.set(at + 1, Number(entry.slice(0, 10)))
  }
  return { start, places }
}

/** A cell that is a header already, of its column, stays what it is. */
const asHeader = (cell: string): string =>
  cell.includes('\n  /S /TD\n') && cell.includes('\n    /O /Table\n')
    ? cell.replace('\n  /S /TD\n', '\n  /S /TH\n').replace('\n    /O /Table\n', '\n    /O /Table\n    /Scope /Row\n')
    : cell
