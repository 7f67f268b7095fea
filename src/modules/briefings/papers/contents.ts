import { accountabilityOf } from '#modules/programme'
import type { Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { gatherFactSheet } from './gather/fact-sheet.ts'
import { planOf } from './gather/plan.ts'
import { gatherProgress } from './gather/progress.ts'
import { gatherProposal } from './gather/proposal.ts'
import { gatherResults } from './gather/results.ts'
import { accountabilityContent } from './kinds/accountability.ts'
import { factSheetContent } from './kinds/fact-sheet.ts'
import { progressContent } from './kinds/progress.ts'
import { proposalContent } from './kinds/proposal.ts'
import { resultsContent } from './kinds/results.ts'
import type { PaperRow } from './schema.ts'
import type { Content } from './section.ts'

/** What a draft is about, before it is a row too: the command line makes papers that no one started. */
type Subject = Pick<
  PaperRow,
  'kind' | 'language' | 'organisationId' | 'districtId' | 'programmeId' | 'roundId' | 'proposalId' | 'quarter'
>

/** A paper to compose; `id` is null when it is no row. */
export type Draft = Subject & Pick<PaperRow, 'title' | 'version' | 'state'> & { id: string | null }

/** The living content of every kind but the common-threads picture. The caller acts as the system. */
export async function contentFor(tx: Tx, kind: Exclude<PaperRow['kind'], 'threads'>, of: Subject): Promise<Content> {
  const today = dayOf(tx.now)
  const { language, organisationId, districtId, programmeId, quarter } = of
  if (kind === 'results')
    return resultsContent(await gatherResults(tx, { language, programmeId, roundId: there(of.roundId, 'round') }))
  if (kind === 'fact-sheet')
    return factSheetContent(
      await gatherFactSheet(tx, { language, organisationId, districtId, roundId: there(of.roundId, 'round') }),
    )
  if (kind === 'progress')
    return progressContent(
      await gatherProgress(tx, { language, programmeId: there(programmeId, 'programme'), quarter: quarter ?? '' }),
    )
  const plan = await planOf(tx, there(programmeId, 'programme'))
  if (kind === 'accountability')
    return accountabilityContent({
      language,
      plan,
      today,
      account: await accountabilityOf(tx, there(programmeId, 'programme')),
    })
  const proposal = await gatherProposal(tx, { ...of, programmeId: there(programmeId, 'programme') })
  return proposalContent({ language, plan, today, proposal })
}

function there(id: string | null, what: string): string {
  if (id === null) throw notFound(what)
  return id
}
