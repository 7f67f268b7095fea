import { enterFinding } from '#modules/assessments'
import type { Ctx, Db } from '#platform/db'
import { aRound } from '../sample-round.ts'
import { createCode } from './book.ts'
import type { CodeInput } from './input.ts'
import { itemsOf } from './items.ts'
import { listItems } from './queries.ts'

export const codeFields = (title: string, seedWords: string[] = []): CodeInput => ({
  title,
  description: '',
  seedWords,
  examples: [],
  revision: 0,
})

/** A district with three municipalities in a round, two codes and a second coder. */
export async function aBook(db: Db) {
  const round = await aRound(db, [
    { state: 'signed', given: { P1: 1, P2: 1, Q1: 1, Q2: 1 } },
    { state: 'signed', given: { P1: 1, P2: 1, Q1: 3, Q2: 4 } },
    { state: 'signed', given: { P1: 1, P2: 4, Q1: 4, Q2: 4 } },
  ])
  const keys = await createCode(round.analyst, codeFields('Sleutels', ['sleutel', 'kast']))
  const report = await createCode(round.analyst, codeFields('Meldpunt', ['melding', 'meldpunt']))
  const { frameworkId, roundId, places, analyst } = round
  const enter = (
    at: number,
    text: string,
    fields: { quote?: string; roundId?: string | null; frameworkId?: string; norms?: string[] } = {},
    by: Ctx = analyst,
  ) =>
    enterFinding(by, {
      organisationId: places[at]?.id ?? '',
      frameworkId,
      roundId,
      norms: ['P1'],
      severity: 'high',
      source: 'interview',
      text,
      quote: null,
      foundOn: '2024-01-10',
      reportTitle: null,
      reportYear: null,
      recommendations: [],
      ...fields,
    })
  /** Enters findings with this text until one is, or is not, for two coders: chance decides by its id. */
  const enterFor = async (people: 1 | 2, at: number, text: string, fields: Parameters<typeof enter>[2] = {}) => {
    for (;;) {
      const finding = await enter(at, text, fields)
      const items = (await listItems(analyst)).items.map(({ item }) => item)
      if (items.some(({ id, isDouble }) => id === finding.id && isDouble === (people === 2))) return finding.id
    }
  }
  return { ...round, keys: keys.id, report: report.id, enter, enterFor, itemsOf }
}
export type SampleBook = Awaited<ReturnType<typeof aBook>>
