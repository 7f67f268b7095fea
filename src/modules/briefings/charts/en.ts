import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  bars: 'Bar chart.',
  stacks: 'Stacked bar chart.',
  groups: 'Grouped bar chart.',
  lines: 'Line chart.',
  timeline: (from: string, to: string) => `Timeline from ${from} up to and including ${to}.`,
  what: 'Subject',
  value: 'Value',
  moment: 'Moment',
  total: 'Total',
  none: 'none',
  starts: 'Start',
  ends: 'End',
  state: 'State',
  milestones: 'Milestones',
  standings: { reached: 'Reached', late: 'Late', ahead: 'Ahead' },
  hours: (count: string) => (count === '1' ? '1 hour' : `${count} hours`),
  days: (count: string) => (count === '1' ? '1 day' : `${count} days`),
  and: (count: string) => `and ${count} more`,
}
