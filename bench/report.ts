import { writePaper } from '#modules/briefings'
import { aReport } from '../src/modules/briefings/testing-report.ts'
import type { Measurement } from './briefing.ts'

const chapters = 10

/** A report of 41 pages with 40 charts and their tables in every form that needs no other program, its process included. */
export async function reportBench(): Promise<Measurement[]> {
  const measured: Measurement[] = []
  for (const form of ['pdf', 'archive', 'docx', 'pptx', 'html', 'xlsx', 'csv'] as const) {
    const times: number[] = []
    for (let time = 0; time < 5; time += 1) {
      const start = performance.now()
      await writePaper(aReport(chapters, { subject: `Twente ${time}` }), form)
      times.push(performance.now() - start)
    }
    const median = times.sort((a, b) => a - b)[2] ?? 0
    measured.push({ name: `Report of 41 pages with 40 charts as ${form}`, value: Math.round(median), unit: 'ms' })
  }
  return measured
}
