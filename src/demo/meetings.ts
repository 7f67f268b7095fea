import type { Twente } from '#modules/organisations'
import { type MeetingSeed, type SeededProgramme, seedMeetings } from '#modules/programme'
import type { PersonActor } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { dayOf } from '#platform/language'

type Cast = ReadonlyMap<string, PersonActor>
const dayMs = 24 * 60 * 60_000

/** Fictitious meetings: of the project group and the steering group, held and to come. */
export async function holdMeetings(
  ctx: Ctx,
  twente: Twente,
  cast: Cast,
  { programmeId }: SeededProgramme,
): Promise<void> {
  const day = (days: number) => dayOf(new Date(ctx.now.getTime() + days * dayMs))
  const who = (...names: readonly string[]) =>
    names.flatMap((name) => cast.get(`${name}@fictief.example`)?.personId ?? [])
  const [leader] = who('projectleider')
  if (!leader) return
  const group = who('projectleider', 'analist', 'coordinator.wierden', 'coordinator.hengelo')
  await inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), (tx) =>
    seedMeetings(
      tx,
      { programmeId, organisationId: twente.districtId, madeBy: leader },
      meetingsOf(day, group, leader),
    ),
  )
}

function meetingsOf(day: (days: number) => string, group: string[], leader: string): MeetingSeed[] {
  const shared = { time: '10:00', place: 'Gemeentehuis Hengelo', others: ['Adviseur RIEC'], people: group }
  const item = { minutes: null, isOpen: false, decisions: [] }
  return [
    {
      ...shared,
      kind: 'project-group',
      title: 'Projectgroep, start van de kennissessies (fictief)',
      heldOn: day(-62),
      state: 'adopted',
      items: [
        { ...item, title: 'Opening en verslag', minutes: 'Het vorige verslag klopt. (fictief)' },
        {
          title: 'Kennissessies',
          minutes: 'Vier gemeenten willen een sessie vóór de zomer. De zalen zijn het knelpunt. (fictief)',
          isOpen: true,
          decisions: ['De eerste vier kennissessies zijn in Wierden, Hengelo, Losser en Borne. (fictief)'],
        },
        {
          title: 'Screeningsmodel',
          minutes: 'De HR-adviseurs hebben het model besproken en missen voorbeelden. (fictief)',
          isOpen: false,
          decisions: ['Het screeningsmodel krijgt een bijlage met voorbeelden. (fictief)'],
        },
      ],
    },
    {
      ...shared,
      kind: 'steering-group',
      title: 'Stuurgroep Ondermijning (fictief)',
      heldOn: day(-20),
      state: 'held',
      people: [leader],
      items: [
        { ...item, title: 'Stand van het programma', minutes: 'De stuurgroep ziet dat de planning krap is. (fictief)' },
        { ...item, title: 'Presentatie aan het DVO', isOpen: true },
      ],
    },
    {
      ...shared,
      kind: 'project-group',
      title: 'Projectgroep, voortgang (fictief)',
      heldOn: day(6),
      state: 'planned',
      items: [
        { ...item, title: 'Kennissessies' },
        { ...item, title: 'Uren van gemeenten' },
      ],
    },
  ]
}
