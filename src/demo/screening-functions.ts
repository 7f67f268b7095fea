import { contentFile } from '#content/read.ts'
import type { Twente } from '#modules/organisations'
import { adoptedModel, type SeededFunction, seedFunctions } from '#modules/screening'
import type { PersonActor } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'

type Worked = { function: string } & Pick<SeededFunction['scores'], 'scores' | 'domains' | 'flags' | 'certificates'>
type Other = Partial<Omit<SeededFunction, 'scores'>> & { scores?: Partial<SeededFunction['scores']> }

const hr21: Record<string, string> = {
  'Beleidsadviseur (zonder vertrouwelijke dossiers)': 'Adviseur III',
  'Medewerker buitendienst groen en wegen': 'Medewerker beheer II',
  'Medewerker klantcontact/receptie': 'Medewerker gegevens IV',
  'Wmo-/jeugdconsulent': 'Medewerker beleidsuitvoering II',
  'Medewerker burgerzaken (reisdocumenten, BRP)': 'Medewerker beleidsuitvoering IV',
  'Vergunningverlener horeca/bijzondere wetten': 'Medewerker beleidsuitvoering II',
  'Inkoper/contractmanager': 'Adviseur II',
  'Adviseur grondzaken en vastgoed': 'Adviseur II',
  'Buitengewoon opsporingsambtenaar (boa)': 'Medewerker handhaving III',
}
/** Where a few functions were not yet assessed anew by the version that holds. */
const behind = ['almelo', 'hengelo']
const old = ['Medewerker buitendienst groen en wegen', 'Medewerker financiële administratie/crediteuren']

const withinContracts =
  'In Almelo koopt deze functie alleen in binnen raamcontracten en tekent de teamleider elke bestelling mee. Daarom weegt de financiële bevoegdheid minder zwaar. (fictief)'

/** What is other than the worked functions, by municipality; the days are before now. */
const places = (
  daysAgo: (days: number) => Date,
): { slug: string; own: Record<string, Other>; without?: string[] }[] => [
  {
    slug: 'almelo',
    own: {
      'Inkoper/contractmanager': { scores: { class: 'B', motivation: withinContracts } },
      Griffier: { state: 'waiting-security', at: daysAgo(6) },
      'Adviseur grondzaken en vastgoed': { state: 'draft', at: daysAgo(3) },
    },
  },
  {
    slug: 'enschede',
    own: {
      'Applicatie- of systeembeheerder met beheerrechten': { at: daysAgo(770) },
      'Teamleider (regulier)': { state: 'waiting-security', at: daysAgo(9) },
    },
  },
  {
    slug: 'hengelo',
    own: {
      'Medewerker klantcontact/receptie': { scores: { scores: [2, 0, 0, 1, 0, 3, 0, 0] } },
      'Bibob-coördinator': { state: 'unscored' },
      Griffier: { state: 'waiting-hr', at: daysAgo(12) },
    },
  },
  { slug: 'noaberkracht', own: {}, without: ['Griffier', 'Gemeentesecretaris/directielid'] },
]

/** The worked functions of the model at three municipalities and an employer organisation: most hold, some wait or are due. */
export async function classifyFunctions(
  { db, now }: Ctx,
  { districtId }: Twente,
  actors: ReadonlyMap<string, PersonActor>,
): Promise<void> {
  const worked: Worked[] = JSON.parse(contentFile('screening-functions.json').toString())
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await inTransaction(systemCtx(db, now), async (tx) => {
    const model = await adoptedModel(tx, districtId)
    const before = await adoptedModel({ ...tx, now: daysAgo(820) }, districtId)
    if (!model || !before) throw new Error('the demo has no screening model')
    for (const { slug, own, without = [] } of places(daysAgo)) {
      const hr = actors.get(`hr.${slug}@fictief.example`)
      const security = actors.get(`coordinator.${slug}@fictief.example`)
      if (!hr || !security) throw new Error(`the demo has no people for screening at ${slug}`)
      const functions = worked
        .filter((one) => !without.includes(one.function))
        .map((one) => functionOf(one, own[one.function] ?? {}, daysAgo(200)))
        .map((one) =>
          behind.includes(slug) && old.includes(one.name) ? { ...one, by: before, at: daysAgo(820) } : one,
        )
      const at = { organisationId: hr.organisationId, districtId }
      await seedFunctions(tx, { at, model, hr: hr.personId, security: security.personId, functions })
    }
  })
}

function functionOf(
  { function: name, scores, domains, flags, certificates }: Worked,
  other: Other,
  at: Date,
): SeededFunction {
  const found = { scores, domains, flags, certificates, class: null, motivation: null }
  return { name, hr21: hr21[name] ?? null, state: 'approved', at, ...other, scores: { ...found, ...other.scores } }
}
