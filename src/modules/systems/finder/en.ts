import type { nl } from './nl.ts'

export const en: typeof nl = {
  title: 'Which source can help me, and may I use it?',
  intro:
    'Choose what you have, what you want to know and who you are. You see which sources know it, whether you may use them and how to get in.',
  explain:
    'Every source has rules: who may use it, and for what. Weerwerk lays those rules beside your question. If one rule says no, the answer is no. If no rule fits, it is no too. Each answer tells the reason and the article of law.',
  question: 'Your question',
  have: 'What do you have?',
  want: 'What do you want to know?',
  role: 'What is your work?',
  task: 'For which task is it?',
  anyTask: 'I don’t know yet',
  taskHint: 'If you know the task, the answer is more precise.',
  choose: 'Choose',
  ask: 'Find sources',
  again: 'Start again',
  results: 'Sources',
  none: 'No source in the overview knows this',
  noneHelp:
    'Choose something else at ‘What do you want to know?’, or ask the information coordinator of your municipality.',
  start: 'Choose three things above',
  startHelp: 'Then you see the sources, those that you may use first.',
  incomplete: 'Choose what you have, what you want to know and what your work is too.',
  count: { yes: 'you may use', conditional: 'you may use on a condition', no: 'you may not use' },
  sources: (count: number) => (count === 1 ? '1 source' : `${count} sources`),
  verdicts: {
    yes: 'Yes, you may use this source',
    conditional: 'Yes, if …',
    no: 'No, you may not use this source',
  },
  why: 'Why',
  condition: 'Condition',
  forTask: 'For some tasks only',
  refusedForTask: 'Does not hold for every task',
  wayIn: 'How to get in',
  first: 'Find something else first',
  firstText: (have: string) => `This source can’t be searched by ${have}.`,
  firstIn: (key: string) => `First find ${key} in:`,
  noRule: 'No rule gives your work access. That is why the answer is no.',
  contradiction:
    'Two rules contradict each other. The answer is no then. Tell the keeper of the overview at the district.',
  article: 'Article of law',
  checked: (day: string) => `Checked by a lawyer on ${day}`,
  unchecked: 'Not checked by a lawyer yet',
  contact: 'Ask',
}
