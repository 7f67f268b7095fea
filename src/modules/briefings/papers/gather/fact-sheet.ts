import { actionsOfOrganisation, readRound } from '#modules/assessments'
import { listThreads, wholeOf } from '#modules/common-threads'
import { organisationById } from '#modules/organisations'
import type { Tx } from '#platform/db'
import { dayOf, type Language } from '#platform/language'
import { hiding } from '../../names.ts'
import type { FactSheetInput } from '../kinds/fact-sheet.ts'
import { normsIn } from './round.ts'

type About = { language: Language; organisationId: string; districtId: string; roundId: string }

/**
 * The facts of one municipality in a round; of the others counts alone, and a name that someone typed in a thread becomes "een
 * gemeente". The caller acts as the system, after the actor was authorised.
 */
export async function gatherFactSheet(
  tx: Tx,
  { language, organisationId, districtId, roundId }: About,
): Promise<FactSheetInput> {
  const round = await readRound(tx, roundId)
  const whole = await wholeOf(tx, round)
  const own = await organisationById(tx, organisationId)
  const others = whole.municipalities.filter(({ id }) => id !== organisationId).map(({ name }) => name)
  const hide = hiding(others)
  const { norms, themes } = normsIn(whole, language)
  const { min, max } = whole.input.scale
  const scale = Array.from({ length: max - min + 1 }, (_, step) => min + step)
  const byNorm = Map.groupBy(whole.input.cells, ({ norm }) => norm)
  const threads = await listThreads(tx, roundId)
  return {
    language,
    municipality: own.name,
    district: (await organisationById(tx, districtId)).name,
    round: { title: round.title, referenceDay: round.referenceDay },
    isHandedIn: whole.municipalities.some(({ id, state }) => id === organisationId && state !== 'open'),
    asOf: dayOf(tx.now),
    scale,
    themes,
    norms: norms.map((norm) => {
      const cells = byNorm.get(norm.code) ?? []
      return {
        ...norm,
        own: cells.find(({ municipality }) => municipality === own.code)?.level ?? null,
        counts: scale.map((level) => cells.filter((cell) => cell.level === level).length),
      }
    }),
    threads: threads
      .filter(({ state, municipalities }) => state === 'published' && municipalities.includes(own.code ?? ''))
      .map(({ title, description, municipalityCount }) => ({
        title: hide(title),
        description: hide(description),
        municipalities: municipalityCount,
      })),
    actions: await actionsOfOrganisation(tx, organisationId),
  }
}
