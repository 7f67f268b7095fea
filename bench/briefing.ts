import { threadsPdf } from '#modules/briefings'
import { aBriefing } from '../src/modules/briefings/testing.ts'

export type Measurement = { name: string; value: number; unit: string }

/**
 * Times the PDF of 14 municipalities by 60 norms: the first in a process, which reads the fonts, and the median of
 * five more, for readers and for the archive. Times in ms, size in kB.
 */
export async function briefingBench(): Promise<Measurement[]> {
  const [first, pdf] = timed(() => threadsPdf(aBriefing()))
  const later = (archive: boolean) =>
    median(
      Array.from(
        { length: 5 },
        (_, at) => timed(() => threadsPdf(aBriefing({ district: `Twente ${at}` }), { archive }))[0],
      ),
    )
  return [
    { name: 'PDF of 14 municipalities x 60 norms, first in a process', value: first, unit: 'ms' },
    { name: 'PDF/UA-1 of 14 municipalities x 60 norms', value: later(false), unit: 'ms' },
    { name: 'PDF/A-2a of 14 municipalities x 60 norms', value: later(true), unit: 'ms' },
    { name: 'size of that PDF', value: pdf.length / 1000, unit: 'kB' },
  ]
}

function timed<T>(work: () => T): [ms: number, result: T] {
  const start = performance.now()
  const result = work()
  return [performance.now() - start, result]
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
