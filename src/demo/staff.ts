import { applyStaff, previewStaff } from '#modules/organisations'
import type { Ctx } from '#platform/db'

/** Units of a municipality: code, name, code of the unit above, and functions with how many people have them. */
const units: [code: string, name: string, parent: string, functions: [name: string, people: number][]][] = [
  ['DIR', 'Directie', '', [['Directeur', 2]]],
  [
    'VTH',
    'Vergunningen, toezicht en handhaving',
    'DIR',
    [
      ['Teammanager', 1],
      ['Vergunningverlener', 4],
      ['Toezichthouder', 5],
      ['Boa', 3],
    ],
  ],
  [
    'OOV',
    'Openbare orde en veiligheid',
    'DIR',
    [
      ['Teammanager', 1],
      ['Adviseur veiligheid', 3],
      ['Adviseur Bibob', 1],
    ],
  ],
  [
    'BZ',
    'Burgerzaken',
    'DIR',
    [
      ['Teammanager', 1],
      ['Medewerker burgerzaken', 6],
    ],
  ],
  [
    'HRM',
    'Personeel en organisatie',
    'DIR',
    [
      ['Teammanager', 1],
      ['HR-adviseur', 2],
    ],
  ],
  [
    'ICT',
    'Informatie en systemen',
    'DIR',
    [
      ['Teammanager', 1],
      ['Functioneel beheerder', 2],
      ['Systeembeheerder', 2],
    ],
  ],
]

/** Who of the staff has an account in the demo, by municipality and personnel number. */
const known: Record<string, string> = { 'enschede 1003': 'Leidinggevende', 'enschede 1004': 'Medewerker' }

/** Name and mail of someone of the staff. */
function whoIs(slug: string, number: number, what: string): [name: string, mail: string] {
  const role = known[`${slug} ${number}`]
  if (!role) return [`${what} ${number} (fictief)`, `p${number}.${slug}`]
  return [`${role} Enschede (fictief)`, `${role.toLowerCase()}.${slug}`]
}

/** Who is to start, and has a screening file as a candidate: HR links the two. */
function startingLine(slug: string, on: string): string {
  const who = `Sam de Kandidaat (fictief);sam.${slug}@fictief.example`
  return `1900;${who};BZ;Burgerzaken;DIR;Medewerker klantcontact;eigen;1021;${on}`
}

/** The staff file of a municipality: about 36 fictitious people, each under the manager of their unit, and one who is to start. */
function staffFile(slug: string, startsOn: string): string {
  const head =
    'Personeelsnummer;Naam;E-mail;Afdelingscode;Afdeling;Bovenliggende afdeling;Functie;Soort;Manager;Begindatum'
  const lines = [head]
  let number = 1000
  for (const [code, name, parent, functions] of units) {
    const leader = number + 1
    for (const [what, people] of functions) {
      for (let nth = 1; nth <= people; nth += 1) {
        number += 1
        const kind = number % 9 === 0 ? 'inhuur' : 'eigen'
        const above = number === leader ? (parent ? '1001' : '') : String(leader)
        const start = `${2010 + (number % 14)}-0${1 + (number % 9)}-01`
        const [who, mail] = whoIs(slug, number, what)
        lines.push(
          `${number};${who};${mail}@fictief.example;${code};${name};${parent};${what};${kind};${above};${start}`,
        )
      }
    }
  }
  return [...lines, startingLine(slug, startsOn)].join('\n')
}

/** Reads the staff in as the HR adviser would: previewed, then confirmed. `startsOn` is the first day of who is to start. */
export async function readStaff(ctx: Ctx, slug: string, startsOn: string): Promise<void> {
  const bytes = new TextEncoder().encode(staffFile(slug, startsOn))
  const { hash, faults } = await previewStaff(ctx, { fileName: 'personeel.csv', bytes })
  if (!hash) throw new Error(`the staff file of the demo has faults: ${JSON.stringify(faults.slice(0, 3))}`)
  await applyStaff(ctx, { hash, endMissing: [], endUnits: [] })
}
