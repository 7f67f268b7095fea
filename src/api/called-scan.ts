import type { Ctx, Database } from '#platform/db'
import { aScan, personIn } from '../modules/assessments/testing.ts'
import { callers, type Send } from './testing.ts'

type Options = NonNullable<Parameters<typeof aScan>[1]>

/** A scan of norms A, B and C in a round that is open today, and people who call the API. Paths begin at the scan with `at`. */
export async function aCalledScan(database: Database, options: Options = {}) {
  const scan = await aScan(database.db, { opensOn: '2024-01-01', closesOn: '2099-01-01', ...options })
  const { by } = callers(database)
  const called = async (ctx: Ctx): Promise<Send> => (await by(personIn(ctx))).send
  return {
    ...scan,
    at: `/scans/${scan.scanId}`,
    coordinator: await called(scan.coordinator),
    mayor: await called(scan.mayor),
    analyst: await called(scan.analyst),
    leader: await called(scan.leader),
    called,
    inside: scan,
  }
}

/** The status of an answer with what is in it; null when nothing is. */
export async function told(answer: Promise<Response>) {
  const { status, text } = await answer.then(async (it) => ({ status: it.status, text: await it.text() }))
  return { status, body: text === '' ? null : JSON.parse(text) }
}
