import type { nl } from './nl.ts'

export const en: typeof nl = {
  opening: 'Opening…',
  opened: 'The report is open. Only this browser can read the text now.',
  locked: 'The report is locked.',
  lockedByTime: 'The report locked itself, as nothing was done for 15 minutes.',
  phraseCount: (count) => `A recovery phrase has ten words. You typed ${count}.`,
  phraseWord: (at, typed, alike) =>
    alike.length > 0
      ? `Word ${at}, “${typed}”, is not in the list. Do you mean ${alike.join(' or ')}?`
      : `Word ${at}, “${typed}”, is not in the list.`,
  phraseWrong: 'This recovery phrase is not that of your keys.',
  passkeyWrong: 'This device did not give your key. Use the recovery phrase.',
  notMine: 'The keys of the server are not those of this recovery phrase. Ask who sets up the reporting point.',
  offline: 'The server did not answer. Try again.',
  refusedTitle: 'This report is not shown',
  refused: (why, code) =>
    `${why} Something is damaged, or someone tampered with it. So we show none of it. Warn who sets up the reporting point and the data protection officer, and name this code: ${code}.`,
  why: {
    unreadable: 'Your keys do not open this report.',
    forged: 'A message is not of whom it says it is.',
    ghost: 'Someone reads along who is not in the signed handler directory.',
    order: 'A message is missing, double or in another place.',
    other: 'A message belongs to another report.',
    directory: 'The handler directory is older than one that you saw, or of someone else.',
    root: 'The root key of this reporting point is another than you saw before.',
    shape: 'A file does not have the right form.',
  },
  reporter: 'Reporter',
  unknownHandler: 'Handler',
  types: {
    report: 'report',
    question: 'question',
    answer: 'message of the reporter',
    acknowledgement: 'acknowledgement',
    reply: 'question or answer',
    feedback: 'feedback',
    closing: 'closing',
  },
  fields: {
    what: 'What was seen?',
    where: 'Where and when?',
    mayAsk: 'May someone ask more?',
    category: 'Report category',
    name: 'Name of the reporter',
  },
  yes: 'yes',
  no: 'no',
  textNeeded: 'Write a message first.',
  tooLong: 'The message is too long. Make it shorter, or write two messages.',
  sending: 'Encrypting…',
  sent: 'Sent. The reporter can read it with the seven words.',
  taken: 'Another message came in just now. Read that first; your text is still here.',
  notSent: 'The message was not kept. Your text is still here. Try again.',
  turn: 'Give it a new epoch',
  turnWhy: 'A handler joined or left. With a new epoch only these people read what comes to this report from now on:',
  turning: 'Sealing the new epoch…',
  turned: 'The report has a new epoch.',
  turnTaken: 'Something of this report or of the directory changed just now. Read what is new and then try again.',
  templates: [
    {
      title: 'Acknowledgement: we will look',
      text: 'Thank you for your report. We received it and will look at what is needed. You will hear more within six weeks. Come back with your seven words to read whether we want to ask something.',
    },
    {
      title: 'Question: can you tell more?',
      text: 'Thank you for your report. We understand it better if you can tell more about when and where you saw this. You need not say who you are. If you do not remember, that is fine too.',
    },
    {
      title: 'Feedback: taken up',
      text: 'We looked at your report and took it up. What we do exactly we can not say: that could harm others or the work. Your report was useful. Thank you.',
    },
    {
      title: 'Feedback: passed on',
      text: 'We looked at your report. Another organisation can do more with it than we can. We passed on what is needed, with nothing that shows who you are. Thank you.',
    },
    {
      title: 'Feedback: no follow-up',
      text: 'We looked at your report. There is too little to go on with now. That does not say that you saw it wrong. Do report again when you see something. Thank you.',
    },
  ],
}
