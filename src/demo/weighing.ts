import {
  decideOutcome,
  judgeThread,
  listThreads,
  moveWeighing,
  rankCriteria,
  readWeighing,
  setRanking,
  startWeighing,
} from '#modules/common-threads'
import type { Ctx } from '#platform/db'
import { boardPlaces } from './people.ts'

type As = (mail: string, now: Date) => Ctx
type Judgement = Parameters<typeof judgeThread>[2]
type Places = Parameters<typeof rankCriteria>[2]

const places = (...given: [number, number, number, number, number, number, number]): Places => ({
  prevalence: given[0],
  severity: given[1],
  sameness: given[2],
  scale: given[3],
  waterbed: given[4],
  urgency: given[5],
  feasibility: given[6],
})

/** Three members want to help most municipalities at once, three want what can be done soon. Fictitious. */
const rankings: readonly [mail: string, places: Places][] = [
  ['dvo', places(1, 2, 3, 4, 5, 6, 7)],
  [`dvo.${boardPlaces[0]?.toLowerCase()}`, places(1, 3, 2, 4, 5, 6, 6)],
  [`dvo.${boardPlaces[1]?.toLowerCase()}`, places(2, 1, 4, 3, 5, 6, 7)],
  [`dvo.${boardPlaces[2]?.toLowerCase()}`, places(5, 4, 6, 3, 7, 2, 1)],
  [`dvo.${boardPlaces[3]?.toLowerCase()}`, places(4, 4, 6, 3, 7, 1, 2)],
  [`dvo.${boardPlaces[4]?.toLowerCase()}`, places(6, 5, 7, 2, 4, 3, 1)],
]

/** Level of scale, urgency and feasibility per thread, by the first norm on which it rests. Fictitious. */
const judged: Record<string, [scale: number, urgency: number, feasibility: number]> = {
  'OC-04': [2, 2, 3],
  'BW-02': [4, 2, 4],
  'SC-05': [4, 3, 3],
  'ME-01': [3, 3, 3],
  'IP-01': [4, 3, 2],
  'IP-03': [3, 2, 3],
  'JI-01': [2, 2, 2],
  'OC-01': [1, 3, 2],
  'IN-03': [2, 1, 3],
  'KP-01': [1, 1, 1],
}

function judgementOf(norms: readonly string[]): Judgement {
  const [scale, urgency, feasibility] = judged[norms[0] ?? ''] ?? [2, 2, 2]
  const say = (level: number, reason: string) => ({ level, sureness: 'fair' as const, reason: `${reason} (fictief)` })
  return {
    criteria: {
      scale: say(
        scale,
        scale >= 3 ? 'De kennis is schaars; één keer maken scheelt veel.' : 'Veel hangt af van lokale omstandigheden.',
      ),
      urgency: say(urgency, urgency >= 3 ? 'Er waren dit jaar signalen.' : 'Geen actuele signalen.'),
      feasibility: say(feasibility, feasibility >= 3 ? 'Kan met de mensen die er zijn.' : 'Vraagt extra capaciteit.'),
    },
    vetoReason: norms.includes('KP-03')
      ? 'Sluiten en vergunningen weigeren kan alleen de burgemeester zelf. (fictief)'
      : undefined,
    unclearReason: undefined,
    revision: 0,
  }
}

/** The threads of a round weighed, ranked by the board and closed, with decisions on some of them. */
export async function weighThreads(as: As, roundId: string, now: Date): Promise<void> {
  const [leader, analyst] = [as('projectleider', now), as('analist', now)]
  await startWeighing(leader, roundId)
  for (const [mail, ranked] of rankings) await rankCriteria(as(mail, now), roundId, ranked)
  for (const { id, norms } of await listThreads(analyst, roundId)) await judgeThread(analyst, id, judgementOf(norms))
  await setRanking(leader, roundId, {
    ...places(1, 2, 5, 3, 6, 4, 4),
    reason: 'Besproken in het DVO; het gemiddelde van de leden, met urgentie en haalbaarheid gelijk. (fictief)',
    revision: 1,
  })
  const { threads } = await readWeighing(leader, roundId)
  for (const { id, advice } of threads.slice(0, 4))
    if (advice)
      await decideOutcome(leader, id, {
        outcome: advice.outcome,
        reason: 'Het DVO volgt het advies. (fictief)',
        revision: 0,
      })
  await moveWeighing(leader, roundId, 'close')
}

/** A weighing that has just started: the board can rank beforehand. */
export const startRanking = (as: As, roundId: string, now: Date) => startWeighing(as('projectleider', now), roundId)
