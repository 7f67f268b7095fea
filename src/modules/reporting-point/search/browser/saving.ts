import { dayText } from '../../browser/page.ts'
import type { Hit } from '../finding.ts'
import { t } from './words.ts'

/** What was chosen for a person, as text to be read and made shorter before it is given. */
export const fileOf = (hits: readonly Hit[]): string =>
  [
    t.fileHead,
    ...hits.flatMap(({ number, place, receivedOn, parts }) => [
      `${t.report(number)}, ${place}, ${dayText(receivedOn)}`,
      ...parts,
    ]),
  ].join('\n\n')

/** Gives a text to the device as a file; it goes nowhere else. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
