import type { nl } from './nl.ts'

export const en: typeof nl = {
  booklet: 'Sources of information against undermining',
  intro: (count: number) =>
    `What can you find where, and may you use it? This booklet has ${count === 1 ? '1 source' : `${count} sources`}, each on a page of its own. At the back are lists that lead from a form of undermining, from what you have or from what you want to know to a source. What sources hold is told in Dutch. This booklet is no legal advice.`,
  contents: 'Contents',
  byTheme: 'Which sources for which form of undermining?',
  byKey: 'What do you have?',
  byWant: 'What do you want to know?',
  verdicts: { yes: 'Yes', conditional: 'Yes, on a condition', no: 'No' },
  everybody: 'everybody',
  otherRoles: 'other work',
  forWhom: (who: string, what: string) => `For whom: ${who}. Task: ${what}.`,
  everyTask: 'every task',
  otherTasks: 'other tasks',
}
