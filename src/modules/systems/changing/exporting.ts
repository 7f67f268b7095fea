import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { dayOf, type Language } from '#platform/language'
import { type History, historyOf } from './queries.ts'
import { texts } from './texts.ts'

/** The history of a source for a file. The log says that it was taken out. */
export const exportHistory = (ctx: Ctx, code: string): Promise<History> =>
  inTransaction(ctx, async (tx) => {
    const found = await historyOf(tx, code)
    await audit(tx, 'systems.export_history', { object: 'source', id: found.source.id, fields: [code] })
    return found
  })

type Line = { what: string; state: string; madeBy: string; madeOn: Date; decidedBy: string; decidedOn: Date | null } & {
  reason: string
  declineReason: string
}

/** Versions, and when the source was taken out of the overview and put back, as lines from the latest to the first. */
export function historyLines({ versions, withdrawals }: History, language: Language): Line[] {
  const t = texts[language]
  const ofVersions = versions.map(
    (one): Line => ({
      ...{ what: `${t.version} ${one.number}`, state: t.states[one.state], madeOn: one.madeAt, reason: one.reason },
      madeBy: one.madeBy === null ? t.shipped : (one.makerName ?? t.someone),
      decidedBy: one.decidedAt === null || one.madeBy === null ? '' : (one.deciderName ?? t.someone),
      ...{ decidedOn: one.madeBy === null ? null : one.decidedAt, declineReason: one.declineReason ?? '' },
    }),
  )
  const ofSource = withdrawals.map(
    ({ kind, name, doneAt, reason }): Line => ({
      ...{ what: t.withdrawalKinds[kind], state: '', madeBy: name ?? t.someone, madeOn: doneAt, reason },
      ...{ decidedBy: '', decidedOn: null, declineReason: '' },
    }),
  )
  return [...ofVersions, ...ofSource].sort((a, b) => b.madeOn.getTime() - a.madeOn.getTime())
}

/** The columns of that file. */
export function historyColumns(language: Language) {
  const t = texts[language]
  const day = (at: Date | null) => (at === null ? '' : dayOf(at))
  return [
    { header: t.version, value: (one: Line) => one.what },
    { header: t.state, value: (one: Line) => one.state },
    { header: t.maker, value: (one: Line) => one.madeBy },
    { header: t.madeOn, value: (one: Line) => day(one.madeOn) },
    { header: t.decider, value: (one: Line) => one.decidedBy },
    { header: t.decidedOn, value: (one: Line) => day(one.decidedOn) },
    { header: t.why, value: (one: Line) => one.reason },
    { header: t.declineReasonShort, value: (one: Line) => one.declineReason },
  ]
}
