import type { NewSubProject } from './input.ts'

/** What a sub-project needs: without grounds, leader and key unless given. */
export const subProjectFields = (lineId: string, fields: Partial<NewSubProject> = {}): NewSubProject => ({
  lineId,
  key: null,
  title: 'Deelproject',
  effect: '',
  startsOn: '2024-01-01',
  endsOn: '2024-12-31',
  leaderId: null,
  threads: [],
  norms: [],
  indicators: [],
  municipalities: [],
  ...fields,
})
