import type { NewDocument } from './input.ts'
import type { Upload } from './service.ts'

/** What a document needs: for everyone who reads the programme, unless told otherwise. */
export const documentFields = (fields: Partial<NewDocument> = {}): NewDocument => ({
  title: 'Projectplan',
  classification: 'open',
  woo: 'undecided',
  wooGround: null,
  term: 'internal-report',
  datedOn: '2024-01-10',
  subProjectId: null,
  meetingId: null,
  note: null,
  ...fields,
})

export const aTextFile = (text = 'Dit is het plan.', name = 'plan.txt'): Upload => ({
  name,
  bytes: new TextEncoder().encode(text),
})
