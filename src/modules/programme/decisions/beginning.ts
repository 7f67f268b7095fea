import type { Ctx } from '#platform/db'
import { invalid } from '#platform/errors'
import { fill } from '../figures/model.ts'
import { livingFigures } from '../figures/registry.ts'
import type { BeginProposal } from './input.ts'
import { createProposal } from './keeping.ts'
import type { ProposalRow } from './schema.ts'
import { type Template, templates } from './templates.ts'

const empty: Template = {
  key: '',
  title: '',
  agendaType: 'decision',
  isPublic: false,
  subject: '',
  points: [],
  explanation: '',
  asked: '',
}

/**
 * A draft that begins with a template, or with nothing but its subject; the figures in the subject of a template are filled in, as a
 * list shows it by itself. @throws AppError invalid without a subject; as `createProposal`
 */
export async function beginProposal(ctx: Ctx, { programmeId, template, subject }: BeginProposal): Promise<ProposalRow> {
  const chosen = templates().find(({ key }) => key === template) ?? empty
  const title = subject ?? fill(chosen.subject, await livingFigures(ctx, programmeId)).text
  if (title === '') throw invalid([{ path: 'subject', reason: 'programme.proposal_without_subject' }])
  const { agendaType, isPublic, points, explanation, asked } = chosen
  const rest = { meetsOn: null, handledBy: 'project-leader' as const, portfolioHolder: '', municipalities: [] }
  return createProposal(ctx, {
    programmeId,
    subject: title.slice(0, 200),
    agendaType,
    isPublic,
    points: [...points],
    explanation,
    asked,
    ...rest,
  })
}
