import { sql } from 'drizzle-orm'
import { readConfig } from '#platform/config'
import { connect, migrate, systemCtx } from '#platform/db'
import { makeDemo } from '../src/demo/index.ts'
import { functionHouse } from './function-house.ts'
import { BenchServer, type Measured } from './server.ts'

const people = 2000
const functions = 300
const headings = [
  'personeelsnummer',
  'naam',
  'e-mail',
  'afdelingscode',
  'afdeling',
  'functie',
  'soort',
  'manager personeelsnummer',
  'begindatum',
]

/** Employees in fifty teams of forty with two managers each, in as many functions as the function house has. */
function staffFile(): File {
  const rows = Array.from({ length: people }, (_, at) => {
    const [team, first] = [Math.floor(at / 40) + 1, at - (at % 20) + 1]
    const work = `Functie ${(at % functions) + 1} (fictief)`
    const who = [`P${at + 1}`, `Medewerker ${at + 1} (fictief)`, `m${at + 1}@import.example`]
    return [...who, `T${team}`, `Team ${team}`, work, 'eigen', at + 1 === first ? '' : `P${first}`, '2024-01-01'].join(
      ';',
    )
  })
  return new File([[headings.join(';'), ...rows].join('\n')], 'personeel.csv', { type: 'text/csv' })
}

const value = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''
const seconds = (since: number) => Math.round((performance.now() - since) / 10) / 100

/** Reading in the employees and the function house of a large municipality, from sending the files to having both. */
async function importing(server: BenchServer): Promise<Measured[]> {
  await server.logIn('hr.wierden')
  const [start, before] = [performance.now(), server.cpu()]
  const form = new FormData()
  form.set('file', staffFile())
  const staff = '/mensen/personeel/inlezen'
  await server.post(staff, form)
  const hash = value(await server.get(staff), 'hash')
  const applied = await server.post(staff, { do: 'apply', hash })
  if (!applied.headers.get('location')?.includes(`doorgevoerd=${people}-`)) throw new Error('the staff was refused')
  const half = seconds(start)
  const house = '/screening/functies/inlezen'
  const second = new FormData()
  second.set('file', functionHouse(functions))
  const html = await (await server.post(house, second)).text()
  const done = await server.post(house, { do: 'apply', read: value(html, 'read'), seen: value(html, 'seen') })
  if (!done.headers.get('location')?.includes(`doorgevoerd=${functions}`)) throw new Error('the functions were refused')
  return [
    { name: `import of ${people} employees`, value: half, unit: 's' },
    { name: `import of ${people} employees and ${functions} functions`, value: seconds(start), unit: 's' },
    { name: 'import of both: processor', value: server.cpu() - before, unit: 'ms' },
  ]
}

/** People with a file at the largest organisation, and at each of the others. */
const files = { largest: people, other: 300 }

/** A district with a file for everyone who works there, each with the checks of one that the demo has. */
async function fillFiles(folder: string): Promise<void> {
  const database = await connect(readConfig({ WEERWERK_DATA: folder }))
  await migrate(database, () => undefined)
  await makeDemo(systemCtx(database.db, new Date(), 'cli'), () => undefined)
  await database.db.execute(sql`create temporary table given as
    select row_number() over () as at, f.* from screening.files f join organisations.organisations o on o.id = f.organisation_id
    where o.name = 'Enschede' and f.state = 'working'`)
  await database.db.execute(sql`create temporary table made as
    select gen_random_uuid() as id, g.id as given_id, o.id as organisation_id
    from organisations.organisations o
      cross join lateral generate_series(1, case when o.name = 'Enschede' then ${files.largest}::int else ${files.other}::int end) n
      join given g on g.at = 1 + n % (select count(*) from given)
    where o.district_id = (select district_id from given limit 1)`)
  // The profile is of Enschede: the benchmark counts, it reads no function.
  await database.db.execute(sql`alter table screening.files drop constraint files_profile_id_organisation_id_fkey`)
  await database.db.execute(sql`insert into screening.files
      (id, organisation_id, district_id, name, mail, profile_id, class, model_id, kind, state, started_on, made_by, made_at)
    select m.id, m.organisation_id, g.district_id, 'Medewerker (fictief)', 'm@import.example', g.profile_id, g.class, g.model_id, 'own',
      'working', g.started_on, g.made_by, g.made_at from made m join given g on g.id = m.given_id`)
  await database.db.execute(sql`insert into screening.checks
      (file_id, organisation_id, code, round, moment, state, requested_on, seen_on, seen_by, due_on, due_again_on, reason, decision)
    select m.id, m.organisation_id, c.code, c.round, c.moment, c.state, c.requested_on, c.seen_on, c.seen_by, c.due_on, c.due_again_on,
      c.reason, c.decision from made m join screening.checks c on c.file_id = m.given_id`)
  await database.close()
}

async function coverage(server: BenchServer): Promise<Measured[]> {
  const path = '/screening/dekking'
  await server.logIn('hr.enschede')
  const own = await server.page(`coverage of ${files.largest} files`, path)
  const list = await server.page(`list of ${files.largest} files`, '/screening/dossiers')
  await server.logIn('projectleider')
  return [
    ...own,
    ...list,
    ...(await server.page(`coverage of the district, ${files.largest + 13 * files.other} files`, path)),
  ]
}

/** Screening at the size of the largest municipality: importing within 5 s, coverage within 150 ms. */
export async function screeningBench(): Promise<Measured[]> {
  const server = await BenchServer.start(3291, fillFiles)
  try {
    return [...(await importing(server)), ...(await coverage(server))]
  } finally {
    server.stop()
  }
}
