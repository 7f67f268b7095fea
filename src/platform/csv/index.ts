/** A fault in a file, told to who made the file. Lines count from 1, as an editor shows them. */
export type LineFault = { line: number; message: string }

/** A row of a file by column name; `line` is where it starts. Fields are trimmed. */
export type Row<Column extends string> = { line: number } & Record<Column, string>

type Fields = { line: number; fields: string[] }

const newline = 10

/**
 * Reads a table with exactly the named columns, in any order, from UTF-8 with or without BOM, with comma or semicolon
 * and quoted fields (RFC 4180). Blank lines are skipped. Faulty rows are left out and told, the others returned;
 * `rows` is null when the header itself is wrong.
 */
export function readTable<Column extends string>(
  bytes: Uint8Array,
  columns: readonly Column[],
): { rows: Row<Column>[] | null; faults: LineFault[]; separator: ',' | ';' } {
  const lines = linesOf(bytes)
  const separator = lines[0]?.includes(';') ? ';' : ','
  const faults: LineFault[] = encodingFaults(bytes)
  const [header, ...records] = recordsOf(lines, separator, faults)
  const names = header?.line === 1 ? header.fields.map((field) => field.trim()) : []
  const isComplete = names.length === columns.length && columns.every((column) => names.includes(column))
  if (!isComplete) {
    const problem = `the header must hold the columns ${columns.join(separator)}`
    return { rows: null, faults: [...faults, { line: 1, message: problem }], separator }
  }
  const places = columns.map((column) => [column, names.indexOf(column)] as const)
  const rows: Row<Column>[] = []
  for (const { line, fields } of records) {
    if (fields.length === columns.length) rows.push(rowOf(line, fields, places))
    else faults.push({ line, message: `${fields.length} fields instead of ${columns.length}` })
  }
  return { rows, faults, separator }
}

function rowOf<Column extends string>(line: number, fields: string[], places: (readonly [Column, number])[]) {
  const row: Partial<Record<string, string | number>> = { line }
  for (const [column, at] of places) row[column] = (fields[at] ?? '').trim()
  // Every column has just been given its field.
  return row as Row<Column>
}

const linesOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes).split(/\r\n|\n|\r/)

function encodingFaults(bytes: Uint8Array): LineFault[] {
  if (isUtf8(bytes)) return []
  let line = 1
  let start = 0
  for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break
    line += 1
    start = end + 1
  }
  return [{ line, message: 'is not UTF-8 text' }]
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function recordsOf(lines: readonly string[], separator: string, faults: LineFault[]): Fields[] {
  const records: Fields[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at] ?? ''
    const line = at + 1
    if (text.trim() === '') continue
    if (!text.includes('"')) {
      records.push({ line, fields: text.split(separator) })
      continue
    }
    const quoted = quotedRecord(lines, at, separator)
    if ('message' in quoted) faults.push({ line, message: quoted.message })
    else {
      records.push({ line, fields: quoted.fields })
      at = quoted.last
    }
  }
  return records
}

type Quoted = { fields: string[]; last: number } | { message: string }

/** A record with quotes in it, which may run over more lines; `last` is the place of its last line. */
function quotedRecord(lines: readonly string[], first: number, separator: string): Quoted {
  const fields: string[] = []
  let last = first
  let rest = lines[first] ?? ''
  for (;;) {
    if (rest.trimStart().startsWith('"')) {
      const field = quotedField(lines, last, rest.trimStart().slice(1))
      if (!field) return { message: 'a quote is opened but never closed' }
      fields.push(field.text)
      last = field.last
      rest = field.rest.trimStart()
      if (rest !== '' && !rest.startsWith(separator)) return { message: 'text follows a closing quote' }
    } else {
      const end = rest.indexOf(separator)
      fields.push(end < 0 ? rest : rest.slice(0, end))
      rest = end < 0 ? '' : rest.slice(end)
    }
    if (rest === '') return { fields, last }
    rest = rest.slice(separator.length)
  }
}

function quotedField(lines: readonly string[], first: number, opened: string) {
  const pieces: string[] = []
  let last = first
  let piece: string | undefined = opened
  while (piece !== undefined) {
    const closing = closingQuote(piece)
    if (closing >= 0) {
      const text = [...pieces, piece.slice(0, closing)].join('\n').replaceAll('""', '"')
      return { text, rest: piece.slice(closing + 1), last }
    }
    pieces.push(piece)
    last += 1
    piece = lines[last]
  }
  return null
}

/** The first quote that is not one of a pair, or -1. */
function closingQuote(text: string): number {
  let at = text.indexOf('"')
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}
