import { type Form, threadsPaper, writePaper } from '#modules/briefings'
import { aBriefing } from '../src/modules/briefings/testing.ts'

export type Measurement = { name: string; value: number; unit: string }

const papers: readonly [string, Form][] = [
  ['PDF/UA-1', 'pdf'],
  ['PDF/A-2a', 'archive'],
  ['Word', 'docx'],
  ['Spreadsheet', 'xlsx'],
]

/** Times each form of the paper of 14 municipalities by 60 norms, the median of five, its process included. */
export async function briefingBench(): Promise<Measurement[]> {
  const measured: Measurement[] = []
  for (const [name, form] of papers) {
    const times: number[] = []
    let size = 0
    for (let time = 0; time < 5; time += 1) {
      const start = performance.now()
      size = (await writePaper(threadsPaper(aBriefing({ district: `Twente ${time}` })), form)).length
      times.push(performance.now() - start)
    }
    const median = times.sort((a, b) => a - b)[2] ?? 0
    measured.push(
      { name: `${name} of 14 municipalities x 60 norms`, value: Math.round(median), unit: 'ms' },
      { name: `${name}: size`, value: size / 1000, unit: 'kB' },
    )
  }
  return measured
}
