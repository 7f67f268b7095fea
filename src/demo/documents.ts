import { addDocument, type SeededProgramme } from '#modules/programme'
import type { Ctx } from '#platform/db'
import { dayOf } from '#platform/language'

/** Fictitious documents of the programme: one for each classification. @param leader the project leader on the day of filing */
export async function fileDocuments(leader: Ctx, { programmeId, subProjectIds }: SeededProgramme): Promise<void> {
  const shared = { datedOn: dayOf(leader.now), meetingId: null, note: null, wooGround: null, subProjectId: null }
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(`${text} (fictief)\n`) })
  await addDocument(
    leader,
    programmeId,
    { ...shared, title: 'Projectplan (fictief)', classification: 'open', woo: 'publish', term: 'internal-report' },
    file('projectplan.txt', 'Plan van aanpak voor de vier deelprojecten.'),
  )
  await addDocument(
    leader,
    programmeId,
    {
      ...shared,
      title: 'Concept van het screeningsmodel (fictief)',
      classification: 'internal',
      woo: 'undecided',
      term: 'auxiliary-records',
      subProjectId: subProjectIds[0] ?? null,
    },
    file('screeningsmodel.txt', 'Vier klassen van functies met hun controles.'),
  )
  await addDocument(
    leader,
    programmeId,
    {
      ...shared,
      title: 'Offerte voor de leermodule (fictief)',
      classification: 'confidential',
      woo: 'not',
      wooGround: 'artikel 5.1, eerste lid, onder c (bedrijfs- en fabricagegegevens)',
      term: 'received-subsidy',
      subProjectId: subProjectIds[1] ?? null,
    },
    file('offerte.txt', 'Prijs en planning van de leermodule.'),
  )
}
