/** Writes the result of a command, and nothing else, to stdout. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** A result for programs: one line of JSON. */
export const printJson = (value: unknown) => print(JSON.stringify(value))

/** A table in plain text: columns as wide as their widest cell, numbers to the right. */
export function textTable(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const all = [header, ...rows]
  const widths = header.map((_, column) => Math.max(...all.map((row) => String(row[column] ?? '').length)))
  const numeric = header.map((_, column) => rows.every((row) => typeof row[column] === 'number'))
  const pad = (cell: string | number, column: number) =>
    numeric[column] ? String(cell).padStart(widths[column] ?? 0) : String(cell).padEnd(widths[column] ?? 0)
  return all.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')
}
