import type { nl } from './nl.ts'

export const en: typeof nl = {
  search: {
    title: 'Search in reports',
    intro: 'Search for words in the reports that you may read, and in the notes with them.',
    explain:
      'The server can not search, as it can not read the reports. So your browser fetches them encrypted, opens them here and searches here. What you search for does not leave your browser. After 15 minutes without an act all is forgotten.',
    who: 'Only you see what you search for and find. The log says that you fetched these reports, not what you searched for.',
  },
  person: {
    title: 'Request for access',
    intro: 'Someone asks which data about them the reporting point has (GDPR article 15). This is how you handle it.',
    explain:
      'The server can not read the reports and so can make no overview. You search for the name in your own browser, choose what is about them and keep that as a file on this device. The file goes nowhere else.',
    who: 'Only you see what you search for, find and keep. The log says that you handled a request, without a name.',
    steps: 'How it goes',
    stepList: [
      'Establish who asks and record that in your own case system, not here.',
      'Ask the data protection officer to look along. Each handler with keys searches the reports that they read.',
      'Open the reports below and search for the name. Try other spellings and a nickname too.',
      'Read each report that you find. Tick what is about this person and keep it as a file.',
      'Take out of the file what may not be given. Have a second person look at it.',
      'Answer within a month (GDPR article 12(3)). Then remove the file from this device.',
      'Record at the bottom that the request was handled.',
    ],
    exceptions: 'What do you not give?',
    exceptionList: [
      'Who the reporter is, and all that shows it. The identity of a reporter is not made known without consent; whoever is involved has a duty of secrecy (Wet bescherming klokkenluiders, article 1a).',
      'Data about others: access may not adversely affect their rights and freedoms (GDPR article 15(4)).',
      'What would harm an investigation or the prevention of criminal offences, as long as that is necessary and proportionate (GDPR article 23).',
    ],
    unverified:
      'This reading of the law was not confirmed by a lawyer yet. That holds above all for whether article 1a of the Wbk also covers a signal that is no wrongdoing. Put the weighing before the data protection officer and write down why with each refusal.',
    record: 'Record that it was done',
    recordText:
      'The log of the municipality gets one line: who handled a request for access and when. No name, and not what was found.',
    place: 'At which municipality?',
    recordButton: 'Record it',
    recorded: 'Recorded in the log, without a name.',
    save: 'Keep what was chosen as a file',
    noKeys: 'You have no keys yet. Without keys you can search no reports.',
  },
  needsScript:
    'You can search only with JavaScript, as the reports are decrypted in your browser and nowhere else. Turn JavaScript on for this site.',
  open: 'Open all reports',
  word: 'Words',
  wordHint: 'All words must be in the report.',
  name: 'Name',
  nameHint: 'First and last name, or a part of them.',
  find: 'Search',
  lock: 'Lock',
  browser: {
    opening: 'Opening…',
    progress: (done, count) => `${done} of ${count} reports opened. You can search in those already.`,
    opened: (count) =>
      count === 1 ? '1 report is open. You can search.' : `${count} reports are open. You can search.`,
    notOpened: (numbers) => `Not opened, and so not searched: ${numbers}. Open that report itself to see why.`,
    offline: 'The server did not answer. Try again.',
    locked: 'The reports are locked.',
    lockedByTime: 'The reports locked themselves, as nothing was done for 15 minutes.',
    found: (count) =>
      count === 0 ? 'Found in no report' : count === 1 ? 'Found in 1 report' : `Found in ${count} reports`,
    foundSoFar: (count, open) =>
      `So far found in ${count === 1 ? '1 report' : `${count} reports`}, of the ${open} that are open`,
    inPart: (open) => `Only the ${open} reports that are open already are searched. Lock and open again to search all.`,
    newest: 'Newest reports',
    report: (number) => `Report ${number}`,
    take: (number) => `Report ${number} is about this person`,
    tickFirst: 'First tick which reports are about this person.',
    fileName: 'access.txt',
    fileHead:
      'From the reporting point, for a request for access (GDPR article 15).\nTake out what is about the reporter or others before you give it. Then remove this file.',
    fileSaved: (count) =>
      count === 1
        ? 'Kept on this device: 1 report. Take out what is about others.'
        : `Kept on this device: ${count} reports. Take out what is about others.`,
  },
}
