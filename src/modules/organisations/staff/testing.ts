import { type Column, columns } from './model.ts'
import { headings } from './read-file.ts'

const header = columns.map((column) => headings[column][0])

/** A CSV as a personnel system exports it. Rows are given by column; what is left out is filled in. */
export function staffCsv(rows: readonly Partial<Record<Column, string>>[]): Uint8Array {
  const lines = rows.map((row, index) => {
    const whole = { ...aRow(String(index + 1)), ...row }
    return columns.map((column) => `"${whole[column].replaceAll('"', '""')}"`).join(';')
  })
  return new TextEncoder().encode([header.join(';'), ...lines].join('\r\n'))
}

/** A faultless row of someone with this number. */
export const aRow = (number: string): Record<Column, string> => ({
  number,
  name: `Medewerker ${number}`,
  mail: `medewerker.${number}@example.org`,
  unitCode: 'A1',
  unit: 'Veiligheid',
  parent: '',
  function: 'adviseur',
  kind: 'eigen',
  manager: '',
  startsOn: '01-01-2020',
  endsOn: '',
})
