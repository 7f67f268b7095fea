import { type Colleague, staffOn, type Twente } from '#modules/organisations'
import { adoptedModel, approvedProfiles, type SeededFile, seedFiles } from '#modules/screening'
import type { PersonActor } from '#platform/access'
import { type Ctx, inTransaction, systemCtx, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'

/** The function of the model that a function of the staff file is. */
const functionOf: Record<string, string> = {
  Directeur: 'Gemeentesecretaris/directielid',
  Teammanager: 'Teamleider (regulier)',
  Vergunningverlener: 'Vergunningverlener horeca/bijzondere wetten',
  Toezichthouder: 'Buitengewoon opsporingsambtenaar (boa)',
  Boa: 'Buitengewoon opsporingsambtenaar (boa)',
  'Adviseur veiligheid': 'Coördinator ondermijning / adviseur OOV',
  'Adviseur Bibob': 'Bibob-coördinator',
  'Medewerker burgerzaken': 'Medewerker burgerzaken (reisdocumenten, BRP)',
  'HR-adviseur': 'Beleidsadviseur (zonder vertrouwelijke dossiers)',
  'Functioneel beheerder': 'Applicatie- of systeembeheerder met beheerrechten',
  Systeembeheerder: 'Applicatie- of systeembeheerder met beheerrechten',
}
type Function = Awaited<ReturnType<typeof approvedProfiles>>[number]
type Days = (ago: number) => string

/** After how many months the standard model asks a VOG again; class A only at a change. */
const monthsOf = { A: 60, B: 48, C: 36, D: 24 } as const

/** Someone who works: screened when the model came, most complete, now and then a VOG that is due again or a learning module left. */
function working({ personId, employmentId, name, kind }: Colleague, of: Function, at: number, day: Days): SeededFile {
  const isLate = at % 9 === 4
  const isBusy = at % 7 === 3
  return {
    ...{ personId, employmentId, name, kind, profileId: of.id, class: of.class, state: 'working' },
    startedOn: day(900 + at * 31),
    seenOn: (check) => {
      if (check.certificate) return isLate ? day(Math.round(monthsOf[of.class] * 30.44) + 20) : day(240 - (at % 5) * 20)
      if (check.moment === 'exit' || (isBusy && check.code === 'four-eyes')) return null
      if (check.moment === 'during') return day((isLate ? 380 : 150) - (at % 6) * 15)
      return day(230 - (at % 8) * 10)
    },
    but: {
      ...(isBusy ? { 'four-eyes': { dueOn: day(-20) } } : {}),
      // Of some it is not known any more what they said, long ago.
      ...(at % 6 === 5 ? {} : { oath: { oathKind: at % 3 === 1 ? 'promise' : 'oath', oathBefore: 'mayor' } }),
    },
  }
}

type Candidate = Pick<SeededFile, 'state' | 'startsOn' | 'startedOn' | 'restrictedUntil' | 'but' | 'told'> & {
  name: string
  function: string
  seen: readonly string[]
}
const usual = ['identity', 'cv', 'diploma', 'reference', 'side-jobs']
const allButCertificate = [...usual, 'diploma-verified', 'second-reference', 'integrity-questions', 'oath']
const consultant = 'Wmo-/jeugdconsulent'

/** Candidates of each municipality; one of them has a refused VOG that is talked about, which is rare. */
function candidates(slug: string, day: Days, hr: string): Candidate[] {
  const begun: Candidate = {
    ...{ name: 'Sam de Kandidaat (fictief)', function: 'Medewerker klantcontact/receptie', state: 'before' },
    ...{ startsOn: day(-21), seen: usual, but: { 'vog-np': { state: 'requested', requestedOn: day(9) } } },
  }
  if (slug === 'enschede') {
    const refused = { state: 'talk' as const, requestedOn: day(40), seenOn: day(4), seenBy: hr }
    const told = ['request', 'refuse', 'talk'].map((what) => ({ what, checkCode: 'vog-np' }))
    const inTalk: Candidate = {
      ...{ name: 'Robin Proefpersoon (fictief)', function: consultant, state: 'before', startsOn: day(-10) },
      ...{ seen: allButCertificate, but: { 'vog-np': refused }, told },
    }
    return [begun, inTalk]
  }
  if (slug !== 'almelo') return [begun]
  const restricted: Candidate = {
    ...{ name: 'Kim van de Test (fictief)', function: consultant, state: 'restricted', startedOn: day(12) },
    ...{ restrictedUntil: day(-30), seen: allButCertificate },
    but: { 'vog-np': { state: 'requested', requestedOn: day(18) } },
  }
  return [begun, restricted]
}

/** Files for the staff of three municipalities and some candidates, as HR would have kept them since the model holds. */
export async function openFiles(
  { db, now }: Ctx,
  { districtId }: Twente,
  actors: ReadonlyMap<string, PersonActor>,
): Promise<void> {
  const day: Days = (ago) => dayOf(new Date(now.getTime() - ago * 86_400_000))
  await inTransaction(systemCtx(db, now), async (tx) => {
    const model = await adoptedModel(tx, districtId)
    if (!model) throw new Error('the demo has no screening model')
    for (const slug of ['almelo', 'enschede', 'hengelo']) {
      const hr = actors.get(`hr.${slug}@fictief.example`)
      if (!hr) throw new Error(`the demo has no HR at ${slug}`)
      const files = await filesOf(tx, slug, hr, day)
      await seedFiles(tx, { at: { organisationId: hr.organisationId, districtId }, model, hr: hr.personId, files })
    }
  })
}

async function filesOf(tx: Tx, slug: string, hr: PersonActor, day: Days): Promise<SeededFile[]> {
  const functions = new Map((await approvedProfiles(tx, hr.organisationId)).map((one) => [one.name, one]))
  const staff = await staffOn(tx, hr.organisationId, dayOf(tx.now))
  const sitting = staff.flatMap((one, at) => {
    const of = functions.get(functionOf[one.function] ?? '')
    // Now and then someone whose file was not opened yet.
    return of && at % 12 !== 11 ? [working(one, of, at, day)] : []
  })
  const coming = candidates(slug, day, hr.personId).flatMap(({ function: name, seen, ...one }) => {
    const of = functions.get(name)
    const mail = `${one.name.split(' ')[0]?.toLowerCase()}.${slug}@fictief.example`
    const seenOn: SeededFile['seenOn'] = ({ code }) => (seen.includes(code) ? day(14) : null)
    return of ? [{ ...one, mail, kind: 'own' as const, profileId: of.id, class: of.class, seenOn }] : []
  })
  return [...sitting, ...coming]
}
