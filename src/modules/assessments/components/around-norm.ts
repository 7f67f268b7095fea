import { allows } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { dayOf, type Language } from '#platform/language'
import { listed } from '../actions/components/shown.ts'
import { may as mayAct } from '../actions/policy.ts'
import { actionsAt } from '../actions/queries.ts'
import { wishesOf } from '../actions/retesting.ts'
import { shownMeasurement } from '../indicators/components/shown.ts'
import { measurementsOf } from '../indicators/queries.ts'
import type { ScanView } from '../view.ts'

/** What the page of a norm shows beside the answer: what is done about it and what was measured. */
export const aroundNorm = (ctx: Ctx, view: ScanView, norm: string, language: Language) =>
  inTransaction(ctx, async (tx) => {
    const { scan, framework } = view
    const found = await actionsAt(tx, framework.code, [norm])
    const wishes = await wishesOf(tx, scan.organisationId, framework.code)
    const measured = await measurementsOf(tx, scan.organisationId, framework, norm)
    const mayKeep = allows(tx, mayAct.keepActions, scan)
    const hasAction = found.some(({ origin, originId }) => origin === 'measure' && originId === scan.id)
    const from = new URLSearchParams({ herkomst: 'norm', van: scan.id, kader: framework.code, normen: norm })
    return {
      actions: {
        actions: found.map(listed),
        wishes: [...new Set(wishes.filter((wish) => wish.norm === norm).map(({ askedAt }) => dayOf(askedAt)))],
        today: dayOf(tx.now),
        newHref: mayKeep ? `/acties/nieuw?${from}` : null,
        mayTakeMeasure: mayKeep && !hasAction && Boolean(view.answers.get(norm)?.measure),
      },
      measured: measured.map((one) => shownMeasurement(one, framework, language)),
    }
  })
