import { readRoundHead } from '#modules/assessments'
import { organisationById } from '#modules/organisations'
import { findProgramme } from '#modules/programme'
import type { Tx } from '#platform/db'
import type { NewPaper } from './input.ts'
import { paperTexts } from './paper-texts.ts'

/** The title of a new paper that no one named: its kind with what it is about. */
export async function titleOf(
  tx: Tx,
  { kind, language, programmeId, roundId, quarter }: NewPaper,
  organisationId: string,
): Promise<string> {
  const t = paperTexts[language].titles
  const programme = programmeId ? (await findProgramme(tx, programmeId)).title : ''
  const round = roundId ? (await readRoundHead(tx, roundId)).title : ''
  const { name } = await organisationById(tx, organisationId)
  return {
    proposal: t.proposal(programme),
    results: t.results(programme),
    progress: t.progress(programme, quarter ?? ''),
    'fact-sheet': t.factSheet(name),
    accountability: t.accountability(programme),
    threads: t.threads(round),
  }[kind].slice(0, 200)
}
