/** What a row of an export of the financial system can tell. */
export const importFields = [
  'kind',
  'bookedOn',
  'amount',
  'title',
  'party',
  'reference',
  'activity',
  'source',
  'municipality',
] as const
export type ImportField = (typeof importFields)[number]
/**
 * How an export is read, kept for the programme: which heading holds a field (in lower case), what holds for every row without
 * one, and what words of the financial system (a cost centre) stand for.
 */
export type Mapping = {
  columns?: Partial<Record<ImportField, string>>
  always?: Partial<Record<ImportField, string>>
  words?: Record<string, string>
}
