import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Screening model',
  intro: 'Which function needs which checks? The municipalities of the district adopted this together.',
  explain:
    'Each function gets eight scores from 0 to 3. With the fixed rules they give a class: A, B, C or D. Checks belong to the class. So every municipality weighs a function in the same way.',
  who: 'Everyone with an account in the district. A draft is seen by the district alone.',
  none: 'There is no screening model yet.',
  version: (number: number) => `Version ${number}`,
  states: { draft: 'Draft', proposed: 'Before the municipalities', adopted: 'Holds', retired: 'Replaced' },
  since: (day: string) => `holds from ${day}`,
  factors: 'Risk factors',
  factor: 'Factor',
  anchors: 'What does the score mean?',
  rule: 'How does the class come about?',
  ruleB: (total: number, threes: number) => `Class B: a total of ${total} or more, or ${threes} factors at 3.`,
  ruleC: (total: number, threes: number) => `Class C: a total of ${total} or more, or ${threes} factors at 3.`,
  ruleA: 'Class A: everything below.',
  ruleD: 'Class D: a function in a designated domain, whatever its score.',
  domains: 'Designated domains',
  flags: 'Hard minimum',
  atLeast: (name: string) => `at least ${name}`,
  checks: 'Checks per class',
  check: 'Check',
  when: 'When',
  ground: 'Ground',
  again: (months: number) => `again after ${months} months`,
  onlyAtChange: 'again at a change of function',
  yes: 'yes',
  no: 'no',
}
