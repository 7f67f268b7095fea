import { staffOn, type Twente } from '#modules/organisations'
import {
  approvedProfiles,
  askAgain,
  assessDeclaration,
  declare,
  designate,
  enterGift,
  openFile,
  publishSideJobs,
  readDesignations,
  sayOnFile,
} from '#modules/screening'
import type { PersonActor } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { dayOf } from '#platform/language'

type Actors = ReadonlyMap<string, PersonActor>
const dayMs = 24 * 60 * 60_000

const jobs = [
  { what: 'Penningmeester van een sportclub', about: 'SV De Fictie (fictief)', hours: 3, isPaid: false },
  { what: 'Rijles geven in het weekend', about: 'Rijschool De Proef (fictief)', hours: 8, isPaid: true },
  { what: 'Webwinkel in kleding', about: 'eigen bedrijf (fictief)', hours: 6, isPaid: true },
]
const bar = { what: 'Avonden achter de bar', about: 'Café Het Voorbeeld (fictief)', hours: 10, isPaid: true }

/** At Enschede: the declarations of this year, one employee who is asked again, and two candidates with a question and an objection. */
export async function declareSideJobs(ctx: Ctx, twente: Twente, actors: Actors): Promise<void> {
  const as = (mail: string, days: number): Ctx => {
    const actor = actors.get(`${mail}@fictief.example`)
    if (!actor) throw new Error(`the demo has no ${mail}`)
    return { ...ctx, actor, now: new Date(ctx.now.getTime() - days * dayMs) }
  }
  const hr = as('hr.enschede', 21)
  const { organisationId } = hr.actor.kind === 'person' ? hr.actor : { organisationId: '' }
  const found = await inTransaction(systemCtx(ctx.db, ctx.now), async (tx) => ({
    staff: await staffOn(tx, organisationId, dayOf(ctx.now)),
    profiles: await approvedProfiles(tx, organisationId),
  }))
  const profileId = found.profiles.find(({ name }) => name.startsWith('Vergunningverlener'))?.id ?? ''
  const employee = as('medewerker.enschede', 14).actor
  if (employee.kind === 'person')
    await inTransaction(systemCtx(ctx.db, ctx.now), (tx) =>
      askAgain(tx, employee, { code: 'side-jobs-yearly', dueOn: dayOf(new Date(ctx.now.getTime() + 21 * dayMs)) }),
    )
  const gift = { giver: 'Bouwbedrijf De Fictie (fictief)', what: 'Fles wijn bij de jaarwisseling (fictief)' }
  const offeredOn = dayOf(as('medewerker.enschede', 12).now)
  await enterGift(as('medewerker.enschede', 10), { ...gift, offeredOn, valueCents: 1500, isAccepted: true })
  await declareOfTeam({ as, found, twente, ctx, organisationId })
  const officers = found.profiles.find(({ name }) => name.startsWith('Buitengewoon opsporingsambtenaar'))?.id ?? ''
  await discloseSideJobs(as('hr.enschede', 2), [profileId, officers])
  await receiveCandidates(hr, { profileId, ctx })
}

/** Two functions are designated; of who works in them, the first has their side jobs in the register and the next can be published. */
async function discloseSideJobs(hr: Ctx, functions: readonly string[]): Promise<void> {
  const reason = 'Beslist over vergunningen of treedt op bij overtredingen. (fictief)'
  for (const profileId of functions) await designate(hr, { profileId, fileId: null, reason, withName: false })
  const { subjects } = await readDesignations(hr)
  const first = subjects.find(({ disclosure }) => disclosure === 'to-publish')
  if (first?.declarationId) await publishSideJobs(hr, first.declarationId)
}

type Team = {
  as: (mail: string, days: number) => Ctx
  found: { staff: { personId: string; function: string }[] }
  twente: Twente
  ctx: Ctx
  organisationId: string
}

/** Most have nothing to declare or were assessed; one job may not be, and the last wait. */
async function declareOfTeam({ as, found, twente, ctx, organisationId }: Team): Promise<void> {
  const manager = as('leidinggevende.enschede', 7)
  const team = found.staff.filter((one) => one.function === 'Vergunningverlener' || one.function === 'Toezichthouder')
  for (const [at, { personId }] of team.entries()) {
    if (at === 0) continue
    const actor: PersonActor = {
      ...{ kind: 'person', personId, organisationId, districtId: twente.districtId, roles: ['employee'] },
    }
    const now = new Date(ctx.now.getTime() - (14 - at) * dayMs)
    const item = at === 3 ? bar : jobs[at]
    const items = item ? [item] : []
    const { id } = await declare({ ...ctx, actor, now }, { kind: 'side-jobs', nothing: items.length === 0, items })
    if (at > 5) continue
    const given = at === 3 ? notAllowed : at === 1 ? withAgreements : allowed
    await assessDeclaration(manager, id, { ...given, revision: 1 })
  }
}

const allowed = { state: 'allowed', reason: null } as const
const withAgreements = {
  state: 'allowed-with-agreements',
  reason: 'Geen rijles aan aanvragers van een vergunning. Wij kijken er over een jaar weer naar. (fictief)',
} as const
const notAllowed = {
  state: 'not-allowed',
  reason:
    'Als vergunningverlener horeca kunt u niet werken bij een café dat u controleert. Wij spraken hierover op kantoor. (fictief)',
} as const

/** Two candidates without account; each already wrote something. */
async function receiveCandidates(hr: Ctx, { profileId, ctx }: { profileId: string; ctx: Ctx }): Promise<void> {
  for (const [which, kind] of [
    ['Oost', 'objection'],
    ['West', 'reply'],
  ] as const) {
    const mail = `kandidaat.${which.toLowerCase()}@fictief.example`
    const given = { language: 'nl', kind: 'own', startsOn: dayOf(new Date(ctx.now.getTime() + 40 * dayMs)) } as const
    const { id } = await openFile(hr, {
      ...given,
      profileId,
      employmentId: null,
      name: `Kandidaat ${which} (fictief)`,
      mail,
    })
    const body =
      kind === 'objection'
        ? 'Op mijn oude cv stond een gat van een jaar. U schrijft dat het niet klopt, maar ik zorgde toen voor mijn moeder. (fictief)'
        : 'Hoe lang duurt het voordat ik hoor of alles goed is? (fictief)'
    await inTransaction(systemCtx(ctx.db, new Date(ctx.now.getTime() - 3 * dayMs)), (tx) =>
      sayOnFile(tx, id, { kind, checkCode: kind === 'objection' ? 'cv' : null, body }),
    )
  }
}
