import { type LineFault, type Row, readTable } from '#platform/csv'
import { type Domain, domains, type Flag, flags } from '../codes.ts'
import type { FunctionRisk } from '../model.ts'

const columns = ['function', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f8', 'domains', 'flags'] as const
const factorColumns = columns.slice(1, 9) as ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f8']

export type NamedFunction = { function: string } & FunctionRisk

/**
 * Reads `function,f1,…,f8,domains,flags`: factors are whole numbers from 0 to 3, domains and flags codes with `;` between them.
 * Returns the functions in the order of the file and every fault; with faults the functions are incomplete and not for use.
 */
export function readFunctions(bytes: Uint8Array): { functions: NamedFunction[]; faults: LineFault[] } {
  const { rows, faults } = readTable(bytes, columns)
  const functions: NamedFunction[] = []
  const seen = new Map<string, number>()
  for (const row of rows ?? []) {
    const { line } = row
    const say = (message: string) => faults.push({ line, message })
    const name = row.function
    const earlier = seen.get(name)
    if (name === '') say('the function is empty')
    else if (earlier !== undefined) say(`function '${name}' is already on line ${earlier}`)
    else seen.set(name, line)
    const scores = factorColumns.map((column) => score(row, column, say))
    functions.push({
      function: name,
      scores,
      domains: codes<Domain>(row.domains, domains, (code) => say(`domain '${code}' is none of ${domains.join(', ')}`)),
      flags: codes<Flag>(row.flags, flags, (code) => say(`flag '${code}' is none of ${flags.join(', ')}`)),
    })
  }
  if (rows?.length === 0 && faults.length === 0) faults.push({ line: 1, message: 'the file holds no functions' })
  return { functions, faults: faults.sort((a, b) => a.line - b.line) }
}

function score(
  row: Row<(typeof columns)[number]>,
  column: (typeof factorColumns)[number],
  say: (text: string) => void,
) {
  const text = row[column]
  if (text === '') say(`${column} is empty; it is a whole number from 0 to 3`)
  else if (!/^-?\d+$/.test(text)) say(`${column} '${text}' is not a whole number from 0 to 3`)
  else if (!/^0*[0-3]$/.test(text)) say(`${column} ${text} is not from 0 to 3`)
  return Number(text)
}

function codes<Code extends string>(text: string, known: readonly Code[], wrong: (code: string) => void): Code[] {
  const given = text.split(';').map((code) => code.trim())
  const found = given.filter(Boolean).flatMap((code) => {
    const one = known.find((candidate) => candidate === code)
    if (!one) wrong(code)
    return one ? [one] : []
  })
  return [...new Set(found)]
}
