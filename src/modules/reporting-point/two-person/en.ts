import type { nl } from './nl.ts'

export const en: typeof nl = {
  badges: {
    locked: 'needs two people',
    asked: 'needs two people: asked',
    wanted: 'asks for your part',
    open: 'can be opened together',
  },
  stages: {
    locked: 'Two people open this report together. Open it with your key; then you ask a second handler.',
    asked: 'You asked a second handler. As soon as they give their part you can open the report.',
    wanted: 'Another handler wants to open this report and asks for your part. Open it with your key and give it.',
    open: 'You and another handler each gave a part. You can open the report with your key now.',
  },
  byServer:
    'The reporter had no JavaScript. Our server read this report once as it came in; only from then on are two people needed.',
  takeBack: 'Take my part back',
  takeBackText: 'Who has not opened the report with your part yet no longer can. Who read it has read it.',
  choosing: {
    title: 'Opening together',
    text: 'Choose for which reports one handler is not enough. The reporter sees your choice. It holds once the officers signed a new directory and that is in force here.',
    legend: 'Two handlers together, for reports about',
    save: 'Save the choice',
    now: (names) => `In the directory in force: ${names}.`,
    none: 'no kind at all',
    waits: 'Your choice is not in the directory in force yet. Have a new directory signed.',
  },
  signing: {
    kinds: (names) => `Two people open together: ${names}. Always one of group A and one of group B.`,
    none: 'There is no kind of report that two people open together.',
    group: (group) => `group ${group}`,
    fewer: 'Is this less than you decided together? Then do not sign.',
  },
  browser: {
    needsTwo: 'Two people open this report together. Your key fits, but a part of someone else is needed too.',
    ownPage: 'You do that on the page of the report itself.',
    who: (names) => `One of them can be the second: ${names}.`,
    nobody: 'There is nobody now who can be the second. Ask who sets up the reporting point.',
    ask: 'Ask a second handler',
    asked: 'Asked. As soon as one of them gives a part you can open the report.',
    wants: (names) => `${names} asks for your part. If you give it, you can both read this report.`,
    give: 'Give my part',
    given: 'Given and opened. Who asked can open the report now too.',
    sealing: 'Encrypting…',
    failed: 'Your part was not kept. Load the page again and try once more.',
    waiting: 'You asked already. Nobody gave a part yet.',
    notSearched: (numbers) => `Not searched, because two people open them together and did not yet: ${numbers}.`,
  },
}
