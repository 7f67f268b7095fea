/** How serious a finding is. */
export const severities = ['low', 'middle', 'high'] as const
export type Severity = (typeof severities)[number]

/** Where someone saw it. */
export const sources = ['interview', 'document', 'survey', 'observation'] as const
export type Source = (typeof sources)[number]

/** How it came in: typed, from a spreadsheet, or from an earlier scan report. */
export const origins = ['entry', 'spreadsheet', 'report'] as const
export type Origin = (typeof origins)[number]

/** What someone may do with a finding: `share` and `unshare` only for what a municipality entered itself. */
export const findingSorts = ['foundOn', 'municipality', 'severity', 'source', 'norms'] as const
export type FindingSort = (typeof findingSorts)[number]

/** Whether the district may read it: what the district entered, and what a municipality shared. */
export const isOpenToDistrict = ({ byDistrict, sharedAt }: { byDistrict: boolean; sharedAt: Date | null }): boolean =>
  byDistrict || sharedAt !== null
