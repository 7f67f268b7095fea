import { district, own, rule, within } from '#platform/access'
import { type PaperKind, type PaperState, provinceKinds } from './model.ts'

/** What a rule looks at: whose paper it is, of which kind, and how far it is. */
export type PaperRecord = {
  organisationId: string
  districtId: string
  kind: PaperKind
  state: PaperState
  releasedAt: Date | null
}

const isOfDistrict = (_: unknown, { organisationId, districtId }: PaperRecord) => organisationId === districtId
const isPublished = (_: unknown, paper: PaperRecord) => isOfDistrict(_, paper) && paper.state === 'published'

/** Who works on the scan of a municipality, and so knows its levels and actions. */
const inScan = [
  'coordinator',
  'contributor',
  'secretary',
  'mayor',
  'integrity-officer',
  'privacy-officer',
  'controller',
] as const

/** Who may do what with papers; printed in docs/permissions.md. */
export const may = {
  listPapers: rule('briefings.list_papers', [
    own(
      'project-leader',
      'analyst',
      'board-member',
      'execution-specialist',
      'programme-controller',
      'province-reader',
      ...inScan,
    ),
  ]),
  keepPapers: rule<PaperRecord>(
    'briefings.keep_papers',
    [own('project-leader')],
    isOfDistrict,
    'the paper is of the district',
  ),
  keepFactSheets: rule('briefings.keep_fact_sheets', [own('coordinator')]),
  readDrafts: rule<PaperRecord>(
    'briefings.read_drafts',
    [own('project-leader', 'analyst')],
    isOfDistrict,
    'the paper is of the district',
  ),
  readFactSheets: rule<PaperRecord>(
    'briefings.read_fact_sheets',
    [own(...inScan)],
    (_, { organisationId, districtId }) => organisationId !== districtId,
    'the paper is the fact sheet of the own municipality',
  ),
  readPublished: rule<PaperRecord>(
    'briefings.read_published',
    [
      own('board-member', 'execution-specialist', 'programme-controller'),
      within('coordinator', 'secretary', 'mayor', 'controller'),
    ],
    isPublished,
    'the paper is of the district and published',
  ),
  readForProvince: rule<PaperRecord>(
    'briefings.read_for_province',
    [own('province-reader')],
    (_, paper) => isPublished(_, paper) && provinceKinds.includes(paper.kind),
    'accountability, progress and results, when published',
  ),
  readReleased: rule<PaperRecord>(
    'briefings.read_released',
    [district('project-leader', 'analyst')],
    (_, { state, releasedAt }) => state === 'published' && releasedAt !== null,
    'the municipality published and released its fact sheet',
  ),
}
