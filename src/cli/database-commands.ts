import type { Config } from '#platform/config'
import { type Database, systemCtx } from '#platform/db'
import { briefing } from './briefing.ts'
import { WrongInput } from './wrong-input.ts'

export type Options = Record<string, string>
type Deps = { database: Database; config: Config; say: (line: string) => void }

/**
 * The commands that need the database, by name. They run in the process that holds it: the command line itself, or the
 * server. Each gives its result as text.
 */
export const databaseCommands: Record<string, (deps: Deps, options: Options) => Promise<string>> = {
  async demo({ database, say }) {
    const { isEmpty, makeDemo } = await import('../demo/index.ts')
    if (!(await isEmpty(database.db)))
      throw new Error('the database is not empty: the demo district is made in an empty one only')
    await makeDemo(systemCtx(database.db, new Date(), 'cli'), say)
    return 'the fictitious district is made\n'
  },
  async 'audit verify'({ database }, { organisation, json }) {
    const { verifyAudit } = await import('#platform/audit')
    const { organisationsByCode } = await import('#modules/organisations')
    const ctx = systemCtx(database.db, new Date(), 'cli')
    const codes = await organisationsByCode(ctx)
    const wanted = organisation ? codes.find(({ code }) => code === organisation) : undefined
    if (organisation && !wanted) throw new WrongInput(`no organisation has code ${organisation}`)
    const chains = (await verifyAudit(ctx, wanted?.id)).map(({ organisationId, ...chain }) => ({
      organisation: codes.find(({ id }) => id === organisationId)?.code ?? organisationId,
      ...chain,
    }))
    const broken = chains.filter(({ brokenAt }) => brokenAt !== null)
    const text = json
      ? `${JSON.stringify({ chains })}\n`
      : chains
          .map(
            ({ organisation: code, lines, brokenAt }) =>
              `${code}  ${lines} lines  ${brokenAt === null ? 'whole' : `broken at line ${brokenAt}`}\n`,
          )
          .join('')
    if (broken.length > 0) throw new BrokenChain(text)
    return text
  },
  async 'token create'({ database }, { user = '', organisation, name = 'command line', days = '90' }) {
    const { actorOfMail } = await import('#modules/organisations')
    const { createApiToken, hasAccount } = await import('#platform/login')
    const now = new Date()
    const actor = await actorOfMail(systemCtx(database.db, now, 'cli'), user, organisation ?? null)
    const where = organisation ? ` at ${organisation}` : ''
    if (!actor) throw new WrongInput(`no one with mail ${user} has a role${where} today`)
    if (!(await hasAccount(database.db, actor.personId)))
      throw new WrongInput(`${user} has no account yet: invite them first`)
    const ctx = { db: database.db, actor, now, channel: 'cli' } as const
    const { token } = await createApiToken(ctx, { name, days: Number(days) })
    return `${token}\n`
  },
  async 'account clear-second-step'({ database }, { user = '' }) {
    const { actorOfMail } = await import('#modules/organisations')
    const { clearSecondStepOf, hasAccount } = await import('#platform/login')
    const now = new Date()
    const actor = await actorOfMail(systemCtx(database.db, now, 'cli'), user, null)
    if (!actor || !(await hasAccount(database.db, actor.personId))) throw new WrongInput(`${user} has no account`)
    await clearSecondStepOf(database.db, actor.personId, now)
    return `${user} logs in with the password alone until they set up a new second step\n`
  },
  briefing: ({ database, say }, { kind = '', form = 'pdf', district, round, municipality, proposal }) => {
    const ctx = systemCtx(database.db, new Date(), 'cli')
    return briefing(ctx, say, {
      ...{ kind, form },
      ...{ district: district ?? null, round: round ?? null, municipality: municipality ?? null },
      proposal: proposal ?? null,
    })
  },
}

/** The log was changed: the result is shown and the command fails. */
export class BrokenChain extends Error {
  readonly result: string
  constructor(result: string) {
    super('the audit log was changed')
    this.result = result
  }
}
