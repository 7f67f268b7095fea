import { and, desc, eq, ne, sql } from 'drizzle-orm'
import { listRounds, type RoundOverview } from '#modules/assessments'
import type { Picture } from '#modules/common-threads'
import { listOrganisations, municipalitiesOf } from '#modules/organisations'
import { type GivenProposal, givenProposals, programmesOf } from '#modules/programme'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { forbidden, invalid } from '#platform/errors'
import { dayOf } from '#platform/language'
import type { Paper } from '../paper.ts'
import { briefingThreads } from '../service.ts'
import { latestOf } from '../threads-of-round.ts'
import { type Form, writePaper } from '../writing.ts'
import { compose, composedFrom } from './compose.ts'
import type { Draft } from './contents.ts'
import { about, type PaperKind, quarterOf } from './model.ts'
import { titleOf } from './naming.ts'
import { type PaperRow, papers } from './schema.ts'

/** What the command line asks for; what is null gets the only district, the latest round and the newest paper. */
export type Asked = {
  kind: PaperKind
  form: Form
  district: string | null
  round: string | null
  municipality: string | null
  /** Number or id of a proposal that the board got. */
  proposal: string | null
}
/** `counts`: how far the scans are, when it is the common-threads picture of now. */
export type Told = {
  content: Uint8Array
  title: string
  state: PaperRow['state'] | 'living'
  counts?: Picture['counts']
}

/**
 * A paper for the command line, as the system: the newest of its kind that was published, else the newest draft, else one composed
 * now. The common threads are those of the latest round, with all names unless they were published without. @throws AppError forbidden for a person; invalid with what is missing or unknown, and what there is to choose from
 */
export async function writeBriefing(ctx: Ctx, asked: Asked): Promise<Told> {
  if (ctx.actor.kind !== 'system') throw forbidden()
  const { found, draft } = await inTransaction(ctx, async (tx) => {
    const owner = await ownerOf(tx, asked)
    const latest = asked.kind === 'threads' ? (latestOf(owner.rounds, dayOf(tx.now))?.id ?? null) : null
    const proposal = await proposalOf(tx, asked, owner)
    const row = await newest(tx, { ...asked, round: asked.round ?? latest, proposal }, owner.organisationId)
    await audit(tx, 'briefings.make', { object: 'paper', organisationId: owner.organisationId, fields: [asked.kind] })
    return { found: row, draft: row ?? (await livingDraft(tx, { ...asked, proposal }, owner)) }
  })
  if (asked.kind === 'threads' && !found)
    return { state: 'living', ...(await briefingThreads(ctx, { round: draft.roundId, form: asked.form })) }
  const paper: Paper = found?.frozen
    ? composedFrom(found.frozen).paper
    : (await compose(ctx, draft, { named: true })).paper
  return { content: await writePaper(paper, asked.form), title: paper.title, state: found?.state ?? 'living' }
}

type Found = Pick<Asked, 'kind' | 'round'> & { proposal: GivenProposal | null }
type Owner = { organisationId: string; districtId: string; rounds: RoundOverview[] }
const choose = (path: string, reason: string, choices: readonly string[]) =>
  invalid([{ path, reason: [reason, ...choices.map((choice) => `  ${choice}`)].join('\n') }])

/** The district, or the municipality of a fact sheet, with the rounds to choose from. */
async function ownerOf(tx: Tx, { kind, district, municipality, round }: Asked): Promise<Owner> {
  const districts = (await listOrganisations(tx)).filter((one) => one.kind === 'district')
  const names = districts.map(({ code, name }) => `${code}  ${name}`)
  const chosen = district === null ? districts : districts.filter(({ id, code }) => [id, code].includes(district))
  const [only] = chosen
  if (!only)
    throw choose('--district', district === null ? 'there is no district yet' : `no district ${district}`, names)
  if (chosen.length > 1) throw choose('--district', 'name one of the districts', names)
  const rounds = (await listRounds(tx)).filter(({ organisationId }) => organisationId === only.id)
  if (round !== null && !rounds.some(({ id }) => id === round))
    throw choose(
      '--round',
      `no round ${round}; the rounds are:`,
      rounds.map(({ id, title, opensOn }) => `${id}  ${title}, opens on ${opensOn}`),
    )
  if (kind !== 'fact-sheet') return { organisationId: only.id, districtId: only.id, rounds }
  const all = await municipalitiesOf(tx, only.id, dayOf(tx.now))
  const own = all.find(({ code }) => code.toUpperCase() === municipality?.toUpperCase())
  if (!own)
    throw choose(
      '--municipality',
      municipality === null ? 'a fact sheet needs the CBS code of a municipality' : `no municipality ${municipality}`,
      all.map(({ code, name }) => `${code}  ${name}`),
    )
  return { organisationId: own.id, districtId: only.id, rounds }
}

/** The proposal that is named; null when none is, which gives the one on the agenda. */
async function proposalOf(tx: Tx, { kind, proposal }: Asked, { districtId }: Owner): Promise<GivenProposal | null> {
  if (kind !== 'proposal' || proposal === null) return null
  const all = await givenProposals(
    tx,
    (await programmesOf(tx, districtId)).map(({ id }) => id),
  )
  const [found, ...more] = all.filter(({ id, number }) => [id, String(number)].includes(proposal))
  if (found && more.length === 0) return found
  throw choose(
    '--proposal',
    found ? `more than one proposal ${proposal}; name one by its id:` : `no proposal ${proposal} that the board got:`,
    all.map(({ id, number, subject }) => `${number}  ${id}  ${subject}`),
  )
}

/** The newest paper of a kind that was not withdrawn, a published one before a draft; of a round or proposal when one is named. */
async function newest(tx: Tx, { kind, round, proposal }: Found, organisationId: string): Promise<PaperRow | null> {
  const [found] = await tx.db
    .select()
    .from(papers)
    .where(
      and(
        eq(papers.organisationId, organisationId),
        eq(papers.kind, kind),
        ne(papers.state, 'withdrawn'),
        round !== null && about[kind].subjects.includes('round') ? eq(papers.roundId, round) : undefined,
        proposal ? eq(papers.proposalId, proposal.id) : undefined,
      ),
    )
    .orderBy(sql`${papers.state} = 'published' desc`, desc(sql`coalesce(${papers.publishedAt}, ${papers.madeAt})`))
    .limit(1)
  return found ?? null
}

/** What a paper that no one started is about: the newest programme, the round that tells most, this quarter. */
async function livingDraft(tx: Tx, { kind, round, proposal }: Found, { rounds, ...owner }: Owner): Promise<Draft> {
  const { subjects } = about[kind]
  const today = dayOf(tx.now)
  const programmes = subjects.includes('programme') ? await programmesOf(tx, owner.districtId) : []
  const programme = programmes.find(({ id }) => id === proposal?.programmeId) ?? programmes[0]
  if (subjects.includes('programme') && !programme) throw choose('KIND', `there is no programme yet for ${kind}`, [])
  const roundId = round ?? (kind === 'results' ? judgedOf(rounds) : null)?.id ?? latestOf(rounds, today)?.id ?? null
  if (subjects.includes('round') && roundId === null) throw choose('--round', 'there is no round yet', [])
  const subject = {
    ...owner,
    kind,
    language: 'nl' as const,
    programmeId: programme?.id ?? null,
    roundId: subjects.includes('round') ? roundId : null,
    proposalId: proposal?.id ?? null,
    quarter: subjects.includes('quarter') ? quarterOf(today) : null,
  }
  const title = await titleOf(tx, { ...subject, title: null }, owner.organisationId)
  return { ...subject, id: null, title, version: 1, state: 'published' }
}

/** The latest assessment of which something was handed over. */
const judgedOf = (rounds: readonly RoundOverview[]): RoundOverview | null =>
  rounds
    .filter(({ kind, scans }) => kind === 'independent' && scans.some(({ state }) => state !== 'open'))
    .toSorted((a, b) => b.opensOn.localeCompare(a.opensOn))[0] ?? null
