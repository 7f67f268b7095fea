/** Who may see a document: everyone who reads the programme, its team and the board, or who keeps and controls it. */
export const classifications = ['open', 'internal', 'confidential'] as const
export type Classification = (typeof classifications)[number]

/** What becomes of a document under the Woo; `partly` and `not` need the ground in the law. */
export const wooMarks = ['publish', 'partly', 'not', 'undecided'] as const
export type WooMark = (typeof wooMarks)[number]
export const needsGround = (woo: WooMark): boolean => woo === 'partly' || woo === 'not'

/** Terms of src/content/retention.json that documents of a programme have. */
export const documentTerms = [
  'auxiliary-records',
  'internal-report',
  'official-consultation',
  'board-consultation',
  'deciding-board-consultation',
  'internal-audit',
  'received-subsidy',
  'cooperation-agreement',
  'policy-plan',
] as const
export type DocumentTerm = (typeof documentTerms)[number]
