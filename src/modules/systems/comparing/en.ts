import type { nl } from './nl.ts'

export const en: typeof nl = {
  title: 'Compare two sources',
  intro: 'Put two sources side by side. You see for each part whether they say the same.',
  explain:
    'Choose two sources. Each part says whether they differ. What only one of the two says has the sign ≠ before it. What neither fills in is left out.',
  one: 'First source',
  other: 'Second source',
  choose: 'Choose a source',
  show: 'What do you want to see?',
  everything: 'everything',
  differences: 'only what differs',
  field: 'Part',
  outcome: 'Comparison',
  differs: 'differs',
  same: 'the same',
  onlyHere: 'only here',
  start: 'Choose two sources',
  startHelp: 'Then you see what is the same and what differs.',
  twice: 'You chose the same source twice. Choose another one to compare.',
  counted: (differ: number, all: number) => `${differ} of the ${all} parts differ.`,
  nobody: 'nobody',
  unknown: 'not known yet',
  swap: 'Swap the sources',
}
