import { addPeople, type Twente } from '#modules/organisations'
import type { PersonActor, Role } from '#platform/access'
import type { Tx } from '#platform/db'
import { ensureAccount, setPassword } from '#platform/login'

export const demoPassword = 'weerwerk-fictief-2026'
export const demoProjectLeader = 'projectleider@fictief.example'

type Given = { mail: string; name: string; at: string; roles: readonly Role[]; what: string }

/** Where the other members of the board come from. */
export const boardPlaces = ['Almelo', 'Enschede', 'Hengelo', 'Losser', 'Wierden']

/** Fictitious people; none of them exists. Every municipality has a coordinator, a mayor, a secretary, a report handler and a source manager. */
export function cast(twente: Twente): Given[] {
  const municipal = [...twente.byCode.values()].flatMap(({ id, name }): Given[] => {
    const slug = name.toLowerCase().replace(/[^a-z]+/g, '-')
    return [
      {
        mail: `coordinator.${slug}@fictief.example`,
        name: `Coördinator ${name} (fictief)`,
        at: id,
        roles: ['coordinator', 'administrator'],
        what: `coördinator ${name}`,
      },
      {
        mail: `burgemeester.${slug}@fictief.example`,
        name: `Burgemeester ${name} (fictief)`,
        at: id,
        roles: ['mayor'],
        what: `burgemeester ${name}`,
      },
      {
        mail: `secretaris.${slug}@fictief.example`,
        name: `Secretaris ${name} (fictief)`,
        at: id,
        roles: ['secretary'],
        what: `secretaris ${name}`,
      },
      {
        mail: `hr.${slug}@fictief.example`,
        name: `HR-adviseur ${name} (fictief)`,
        at: id,
        roles: ['contributor', 'integrity-officer'],
        what: `medewerker HR ${name}`,
      },
      {
        mail: `meldpunt.${slug}@fictief.example`,
        name: `Meldpuntfunctionaris ${name} (fictief)`,
        at: id,
        roles: ['report-handler'],
        what: `meldpuntfunctionaris ${name}`,
      },
      {
        mail: `bronbeheerder.${slug}@fictief.example`,
        name: `Bronbeheerder ${name} (fictief)`,
        at: id,
        roles: ['source-manager'],
        what: `bronbeheerder ${name}`,
      },
    ]
  })
  // A reporting point has two handlers at least.
  const handlers = [...twente.byCode.values()]
    .filter(({ name }) => ['Enschede', 'Hengelo', 'Losser', 'Borne'].includes(name))
    .map(
      ({ id, name }): Given => ({
        mail: `meldpunt.twee.${name.toLowerCase()}@fictief.example`,
        name: `Tweede meldpuntfunctionaris ${name} (fictief)`,
        at: id,
        roles: ['report-handler'],
        what: `tweede meldpuntfunctionaris ${name}`,
      }),
    )
  const enschede = [...twente.byCode.values()].find(({ name }) => name === 'Enschede')?.id ?? ''
  const staff: Given[] = [
    {
      mail: 'vertrouwenspersoon.enschede@fictief.example',
      name: 'Vertrouwenspersoon Enschede (fictief)',
      at: enschede,
      roles: ['attention-officer'],
      what: 'vertrouwenspersoon Enschede',
    },
    {
      mail: 'leidinggevende.enschede@fictief.example',
      name: 'Leidinggevende Enschede (fictief)',
      at: enschede,
      roles: ['manager'],
      what: 'leidinggevende Enschede',
    },
    {
      mail: 'medewerker.enschede@fictief.example',
      name: 'Medewerker Enschede (fictief)',
      at: enschede,
      roles: ['employee'],
      what: 'medewerker Enschede',
    },
  ]
  const district: Given[] = [
    {
      mail: demoProjectLeader,
      name: 'Projectleider Twente (fictief)',
      at: twente.districtId,
      roles: ['project-leader'],
      what: 'projectleider',
    },
    {
      mail: 'analist@fictief.example',
      name: 'Analist Twente (fictief)',
      at: twente.districtId,
      roles: ['analyst'],
      what: 'analist',
    },
    {
      mail: 'beheerder@fictief.example',
      name: 'Beheerder Twente (fictief)',
      at: twente.districtId,
      roles: ['administrator'],
      what: 'beheerder van het district',
    },
    {
      mail: 'controller@fictief.example',
      name: 'Controller Twente (fictief)',
      at: twente.districtId,
      roles: ['programme-controller'],
      what: 'controller van het programma',
    },
    {
      mail: 'dvo@fictief.example',
      name: 'Lid van het DVO (fictief)',
      at: twente.districtId,
      roles: ['board-member'],
      what: 'bestuurder in het DVO',
    },
    ...boardPlaces.map((place) => ({
      mail: `dvo.${place.toLowerCase()}@fictief.example`,
      name: `Lid van het DVO uit ${place} (fictief)`,
      at: twente.districtId,
      roles: ['board-member'] as const,
      what: `bestuurder uit ${place} in het DVO`,
    })),
    ...['', '.twee', '.drie'].map((which, index) => ({
      mail: `toetser${which}@fictief.example`,
      name: `Toetser ${index + 1} (fictief)`,
      at: twente.districtId,
      roles: ['assessor'] as const,
      what: `onafhankelijk toetser ${index + 1}`,
    })),
    {
      mail: 'uitvoering@fictief.example',
      name: 'Uitvoeringsspecialist Twente (fictief)',
      at: twente.districtId,
      roles: ['execution-specialist'],
      what: 'uitvoeringsspecialist',
    },
    {
      mail: 'provincie@fictief.example',
      name: 'Lezer provincie (fictief)',
      at: twente.districtId,
      roles: ['province-reader'],
      what: 'lezer bij de provincie',
    },
  ]
  // It employs the staff of two municipalities, so it screens for both.
  const employer: Given[] = [
    {
      mail: 'coordinator.noaberkracht@fictief.example',
      name: 'Coördinator Noaberkracht (fictief)',
      at: twente.serviceId,
      roles: ['coordinator', 'administrator'],
      what: 'coördinator werkorganisatie Noaberkracht',
    },
    {
      mail: 'hr.noaberkracht@fictief.example',
      name: 'HR-adviseur Noaberkracht (fictief)',
      at: twente.serviceId,
      roles: ['contributor', 'integrity-officer'],
      what: 'medewerker HR Noaberkracht',
    },
  ]
  return [...district, ...employer, ...municipal, ...staff, ...handlers]
}

/** Makes the people with their roles and accounts; all share one password, which is printed at every start. */
export async function addCast(tx: Tx, twente: Twente): Promise<Map<string, PersonActor>> {
  const given = cast(twente)
  const ids = await addPeople(tx, given)
  const actors = new Map<string, PersonActor>()
  let hashOnce: string | null = null
  for (const [index, person] of given.entries()) {
    const personId = ids[index]
    if (!personId) throw new Error('a person of the demo was not made')
    await ensureAccount(tx.db, personId, person.mail, person.at)
    hashOnce = await setPassword(tx.db, personId, demoPassword, hashOnce)
    const { at: organisationId, roles } = person
    actors.set(person.mail, { kind: 'person', personId, organisationId, districtId: twente.districtId, roles })
  }
  return actors
}
