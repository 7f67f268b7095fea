import { municipalRoles, own, type PersonActor, rule } from '#platform/access'

type Assessed = { organisationId: string; assessorId?: string | null; personId?: string | null }
const assesses = (actor: PersonActor, { assessorId, personId }: Assessed) =>
  assessorId === actor.personId && personId !== actor.personId
const isAnother = (actor: PersonActor, { personId }: Assessed) => personId !== actor.personId

/** Who may do what with declarations and gifts; printed in docs/permissions.md. */
export const may = {
  /** The manager of whom it is, or whom HR named. */
  assess: rule<Assessed>(
    'screening.assess_declarations',
    [own(...municipalRoles)],
    assesses,
    'who was named to assess it',
  ),
  readAll: rule('screening.read_declarations', [own('integrity-officer')]),
  /** The pages of what others declare are for who usually assesses, and for whom something was given to assess; what is on them is by record. */
  seeAssessing: rule('screening.see_assessing', [own('manager', 'secretary', 'mayor', 'integrity-officer')]),
  nameAssessor: rule<Assessed>('screening.name_assessor', [own('integrity-officer')], isAnother, 'not for oneself'),
}
