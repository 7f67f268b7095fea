import type { Twente } from '#modules/organisations'
import {
  addDecisionTask,
  askMunicipalities,
  changeProposal,
  commentForBoard,
  createProposal,
  decideProposal,
  putOnAgenda,
  readProposal,
  submitProposal,
  takeBack,
} from '#modules/programme'
import { personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import { dayOf } from '#platform/language'

type As = (mail: string, at: Date) => Ctx
type Given = { as: As; twente: Twente; programmeId: string; now: Date }

const dayMs = 24 * 60 * 60_000
const portfolioHolder = 'Portefeuillehouder veiligheid (fictief)'

/**
 * Fictitious proposals to the board: the one that asked for the programme, decided with what followed, and one with the results that is
 * on the agenda now, in its second version, with comments of members. A third is still a draft, with a place to fill in.
 */
export async function askTheBoard(given: Given): Promise<void> {
  await askedForProgramme(given)
  await askedForResults(given)
  await startedNext(given)
}

const daysFrom = (now: Date, days: number) => new Date(now.getTime() + days * dayMs)

async function askedForProgramme({ as, twente, programmeId, now }: Given): Promise<void> {
  const at = (days: number) => as('projectleider', daysFrom(now, days))
  const asked = [...twente.byCode.values()].map(({ id }) => id)
  const { id } = await createProposal(at(-328), {
    programmeId,
    subject: 'Uitvoering van {{programme.title}}',
    agendaType: 'decision',
    meetsOn: dayOf(daysFrom(now, -320)),
    isPublic: true,
    handledBy: 'project-leader',
    portfolioHolder,
    points: [
      'Kennis te nemen van de rode draden uit de zelfscan.',
      'Opdracht te geven om de {{programme.sub-projects}} deelprojecten uit te voeren.',
      'De resultaten na de zomer te ontvangen.',
    ],
    explanation: [
      '## Aanleiding',
      'Zwakke gemeenten trekken aan wat sterke wegduwen. Gemeenten hangen van elkaar af: tegenover georganiseerde misdaad hoort een georganiseerde overheid.',
      '## Voorstel',
      'Het programma loopt van {{programme.starts}} tot en met {{programme.ends}} en heeft {{programme.parts}} onderdelen. De provincie betaalt mee; gemeenten leveren uren.',
    ].join('\n\n'),
    asked: 'Wijs een contactpersoon aan voor de deelprojecten.',
    municipalities: asked,
  })
  await submitProposal(at(-327), id)
  await putOnAgenda(at(-326), id)
  await commentForBoard(
    as('dvo.losser', daysFrom(now, -323)),
    id,
    'Graag ook aandacht voor kleine gemeenten. (fictief)',
  )
  await decideProposal(at(-319), id, {
    decidedOn: dayOf(daysFrom(now, -320)),
    points: [
      { outcome: 'noted', note: null },
      { outcome: 'agreed', note: null },
      {
        outcome: 'amended',
        note: 'De resultaten komen in twee delen: na de zomer en aan het eind van het jaar. (fictief)',
      },
    ],
  })
  const { decisions } = await readProposal(at(-319), id)
  const [, order, results] = decisions
  if (!order || !results) return
  await addDecisionTask(at(0), id, results.id, {
    title: 'Zet de resultaten op de agenda van het DVO',
    description: null,
    ownerId: personOf(at(0)).personId,
    dueOn: dayOf(daysFrom(now, 12)),
    subProjectId: null,
  })
  await askMunicipalities(at(0), id, order.id, {
    title: 'Wijs een contactpersoon aan voor de deelprojecten (fictief)',
    description: null,
    dueOn: dayOf(daysFrom(now, 20)),
    municipalities: asked,
  })
}

async function askedForResults({ as, programmeId, now }: Given): Promise<void> {
  const at = (days: number) => as('projectleider', daysFrom(now, days))
  const fields = {
    subject: 'Resultaten van {{programme.title}}',
    agendaType: 'discussion' as const,
    meetsOn: dayOf(daysFrom(now, 12)),
    isPublic: false,
    handledBy: 'project-leader' as const,
    portfolioHolder,
    points: ['Kennis te nemen van de resultaten.', 'Te bespreken hoe gemeenten vasthouden wat is bereikt.'],
    explanation:
      '## Wat is bereikt\n\nHet programma heeft {{programme.sub-projects}} deelprojecten. De toetsing laat zien waar het beter gaat.',
    asked: '',
    municipalities: [],
  }
  const { id } = await createProposal(at(-12), { ...fields, programmeId })
  await submitProposal(at(-11), id)
  await putOnAgenda(at(-9), id)
  await commentForBoard(as('dvo.almelo', daysFrom(now, -8)), id, 'Wat kost het om dit vol te houden? (fictief)')
  const { revision } = await takeBack(at(-6), id)
  await changeProposal(at(-6), id, {
    ...fields,
    points: [...fields.points, 'Opdracht te geven voor een voorstel om de uren volgend jaar voort te zetten.'],
    explanation: `${fields.explanation}\n\n## Wat het kost\n\nGemeenten leverden uren; die zijn volgend jaar opnieuw nodig. (fictief)`,
    revision,
  })
  await submitProposal(at(-5), id)
  await putOnAgenda(at(-4), id)
  await commentForBoard(as('dvo.wierden', daysFrom(now, -2)), id, 'Met het derde punt kan ik instemmen. (fictief)')
}

async function startedNext({ as, programmeId, now }: Given): Promise<void> {
  await createProposal(as('projectleider', daysFrom(now, -1)), {
    programmeId,
    subject: 'Uren van gemeenten voor volgend jaar (fictief)',
    agendaType: 'decision',
    meetsOn: null,
    isPublic: false,
    handledBy: 'project-leader',
    portfolioHolder,
    points: ['In te stemmen met de uren van gemeenten voor volgend jaar.'],
    explanation: '## Voorstel\n\n{{noem de uren per gemeente}}',
    asked: '',
    municipalities: [],
  })
}
