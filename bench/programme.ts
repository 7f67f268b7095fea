import { actorOfMail } from '#modules/organisations'
import {
  type BookingSeed,
  findProgramme,
  type MoneySeed,
  type ProgrammeSeed,
  seedMoney,
  seedProgramme,
} from '#modules/programme'
import { personOf } from '#platform/access'
import { connect, type Db, inTransaction, migrate, systemCtx } from '#platform/db'
import { makeDemo } from '../src/demo/index.ts'
import { BenchServer, type Measured } from './server.ts'

const size = { subProjects: 50, bookings: 20_000 }
const period = { startsOn: '2024-01-01', endsOn: '2024-12-31' }
const title = 'Groot programma (fictief)'

/** A programme of 50 sub-projects with two parts each, and 20,000 bookings on three sources. */
async function fillProgramme(db: Db): Promise<void> {
  const now = new Date()
  const keeper = await actorOfMail(systemCtx(db, now), 'controller@fictief.example', null)
  const approver = await actorOfMail(systemCtx(db, now), 'projectleider@fictief.example', null)
  if (!keeper || !approver) throw new Error('the demo has no controller')
  const { organisationId } = personOf({ actor: keeper })
  await inTransaction(systemCtx(db, now), async (tx) => {
    const owned = { organisationId, madeBy: approver.personId }
    const { programmeId } = await seedProgramme(tx, owned, programmeSeed())
    const { themeId } = await findProgramme(tx, programmeId)
    const of = { programmeId, organisationId, themeId, keeper: keeper.personId, approver: approver.personId }
    await seedMoney(tx, of, moneySeed())
  })
}

const programmeSeed = (): ProgrammeSeed => ({
  ...period,
  themes: [`Meting ${title}`],
  title,
  goal: 'Om te meten.',
  lines: [{ ...period, title: 'Project', description: '' }],
  subProjects: Array.from({ length: size.subProjects }, (_, at) => ({
    ...period,
    line: 0,
    key: null,
    title: `Deelproject ${at + 1}`,
    effect: '',
    parts: ['Eerste', 'Tweede'].map((part) => ({ ...period, title: `${part} onderdeel` })),
  })),
})

const codes = ['PROV', 'UITV', 'RIEC'] as const
const activityOf = (at: number) => `${(at % size.subProjects) + 1}${at % 2 === 0 ? 'a' : 'b'}`

function moneySeed(): MoneySeed {
  const lines = Array.from({ length: size.subProjects * 2 }, (_, at) => ({
    activity: activityOf(at),
    source: codes[at % 3] ?? 'PROV',
    title: `Regel ${at + 1}`,
    cents: 1_000_000,
  }))
  const bookings = Array.from(
    { length: size.bookings },
    (_, at): BookingSeed => ({
      kind: at % 5 === 0 ? 'commitment' : at % 7 === 0 ? 'expectation' : 'invoice',
      activity: activityOf(at),
      source: codes[at % 3] ?? 'PROV',
      cents: 1000 + at,
      day: `2024-${String((at % 12) + 1).padStart(2, '0')}-15`,
      title: `Boeking ${at + 1} (fictief)`,
      party: `Leverancier ${at % 200} (fictief)`,
      reference: `F-${at}`,
    }),
  )
  return {
    settings: { fourEyesCents: 2000, hourRateCents: 6850 },
    sources: codes.map((code) => ({
      ...period,
      code,
      title: code,
      funder: code,
      amountCents: 50_000_000,
      conditions: '',
    })),
    budgets: [{ explanation: '', day: '2024-01-01', lines }],
    bookings,
  }
}

/** Pages of a large programme, on the built server with the embedded database. */
export async function programmeBench(): Promise<Measured[]> {
  const server = await BenchServer.start(3298, async (dataFolder) => {
    const database = await connect({ databaseUrl: null, dataFolder })
    await migrate(database)
    await makeDemo(systemCtx(database.db, new Date(), 'cli'), () => {})
    await fillProgramme(database.db)
    await database.close()
  })
  try {
    await server.logIn('controller')
    const list = await server.get('/programma')
    const path = new RegExp(`/programma/[0-9a-f-]{36}(?=">${title.replace(/[()]/g, '\\$&')})`).exec(list)?.[0]
    if (!path) throw new Error('the large programme is not in the list')
    const what = `${size.subProjects} sub-projects, ${size.bookings.toLocaleString('en')} bookings`
    return [
      ...(await server.page(`timeline of ${size.subProjects} sub-projects`, `${path}/planning`)),
      ...(await server.page(`money of ${what}`, `${path}/geld`)),
      ...(await server.page(`bookings of ${what}`, `${path}/geld/boekingen`)),
      ...(await server.page(`bookings behind the forecast of ${what}`, `${path}/geld/boekingen?telt=forecast&zoek=9`)),
      ...(await server.page(`accountability of ${what}`, `${path}/geld/verantwoording`)),
    ]
  } finally {
    server.stop()
  }
}
