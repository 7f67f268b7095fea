import { accountabilityOf, explainDeviation, startAccount } from '#modules/programme'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { dayOf } from '#platform/language'

/** Why an activity of the demo cost more or less than was budgeted, by its code. */
const reasons: Record<string, string> = {
  L1: 'Er waren minder gezamenlijke controles dan gepland. De rest volgt later. (fictief)',
  L2: 'De uitvoeringsspecialist begon een maand later. (fictief)',
  L3: 'De laatste twee maanden van de projectleiding zijn nog niet betaald. (fictief)',
  '1a': 'De tweede helft van het model is nog niet betaald. (fictief)',
  '1b': 'Eén halte van de roadshow is uitgesteld en wordt later betaald. (fictief)',
  '2a': 'De zaal en de sprekers waren goedkoper dan geraamd. (fictief)',
  '2b': 'De leermodule wordt in twee delen betaald. (fictief)',
  '2c': 'De helft van de kennissessies is online gehouden, zonder zaalhuur. (fictief)',
  '3a': 'De methoden zijn eerst bij vijf gemeenten beproefd. (fictief)',
  '3b': 'Het overzicht vroeg een extra koppeling met het zaaksysteem. (fictief)',
  '4': 'De tweede helft van de toetsing wordt betaald na het eindrapport. (fictief)',
}

/** The account for the province up to a month ago, begun and still open, with an explanation of every deviation above 10%. */
export async function accountToProvince(controller: Ctx, programmeId: string): Promise<void> {
  const upTo = dayOf(new Date(controller.now.getTime() - 30 * 24 * 60 * 60_000))
  await startAccount(controller, programmeId, upTo)
  const { activities } = await inTransaction(systemCtx(controller.db, controller.now, controller.channel), (tx) =>
    accountabilityOf(tx, programmeId),
  )
  for (const { activityId, code, mustExplain } of activities) {
    const explanation = reasons[code]
    if (mustExplain && explanation) await explainDeviation(controller, programmeId, { activityId, explanation })
  }
}
