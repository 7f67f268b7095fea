import { type Actor, allows, district, own, personOf, rule } from '#platform/access'

/** Those of the municipality who work on its scan. */
const inScan = [
  'coordinator',
  'contributor',
  'integrity-officer',
  'privacy-officer',
  'attention-officer',
  'secretary',
  'mayor',
  'controller',
] as const
const finders = ['project-leader', 'analyst', 'assessor'] as const

type Kept = { organisationId: string; districtId?: string | null; byDistrict: boolean }
type Read = Kept & { isOpen: boolean }

/** Who may do what with findings and their recommendations; a municipality's own stay its own until it shares them. */
export const may = {
  seeFindings: rule('assessments.see_findings', [{ roles: [...inScan, ...finders], scope: 'any' }]),
  readFinding: rule<Read>(
    'assessments.read_finding',
    [own(...inScan), district(...finders)],
    (actor, { organisationId, isOpen }) => actor.organisationId === organisationId || isOpen,
    'the district reads what it entered itself, and what the municipality shared',
  ),
  enterFinding: rule<Kept>(
    'assessments.enter_finding',
    [own('coordinator'), district(...finders)],
    (actor, { organisationId, byDistrict }) => (actor.organisationId === organisationId) !== byDistrict,
    'whose it is: of the municipality, or of the district',
  ),
  shareFinding: rule<Kept>(
    'assessments.share_finding',
    [own('coordinator')],
    (_actor, { byDistrict }) => !byDistrict,
    'what the municipality entered itself',
  ),
}

/** The record that a new finding of the acting organisation would be: on itself, or of the district on anyone. */
export function newHere(ctx: { actor: Actor }) {
  const { organisationId, districtId } = personOf(ctx)
  const byDistrict = organisationId === districtId
  return { organisationId: byDistrict ? '' : organisationId, districtId, byDistrict }
}

export const mayEnterHere = (ctx: { actor: Actor }): boolean => allows(ctx, may.enterFinding, newHere(ctx))

/** Whether the actor opens findings at all, of the own municipality or of the district. */
export const seesFindings = (ctx: { actor: Actor }): boolean =>
  allows(ctx, may.seeFindings, { organisationId: personOf(ctx).organisationId })
