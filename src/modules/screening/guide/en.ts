import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

const after = [
  'At the end, sum up what you heard. Ask whether it is right.',
  'Say what happens now, when, and who decides.',
  'Is there doubt? Decide nothing in the talk. Consult a second person and explain the reasons.',
  'Say that the person can reply and object, and how.',
] as const
const mayNotWrite = [
  'Criminal record, suspicions, or what came up when a certificate of conduct was asked for.',
  'Citizen service number, or a copy of a document.',
  'Health, religion, origin, sexual life, political opinion, membership of a trade union.',
  'Names and data of family or friends.',
  'Impressions and guesses: “seemed nervous”.',
] as const

export const en: Texts<typeof nl> = {
  menu: 'Conversation guide',
  explain:
    'A help for who leads the talk: questions, what to do and not to do, and what you may write down. Choose from the questions; you need not ask them all. Print the page to take it along.',
  who: 'HR, managers, the municipal secretary and the mayor. Whoever gets the talk may read the guide too.',
  other: 'To the other guide:',
  print: 'To print, use the print button of your browser. Menu and buttons are left out.',
  beforeTitle: 'Before the talk',
  questionsTitle: 'Questions',
  dosTitle: 'Do',
  dontsTitle: 'Do not',
  mayWriteTitle: 'This you may write down',
  mayNotWriteTitle: 'This you do not write down',
  afterTitle: 'Rounding off',
  guides: {
    integriteit: {
      title: 'Talk about integrity',
      intro: 'For applicants to a function of class B, C or D. Count on half an hour.',
      before: [
        'Say beforehand, in the invitation, that integrity is a subject and why.',
        'Hold the talk with two people. Agree who asks and who writes.',
        'Read the function and its risks. Ask only what is needed for this work.',
        'Look up nothing about the person beforehand, unless that was announced.',
      ],
      questions: [
        {
          title: 'Experience',
          points: [
            'Tell of a time when you doubted at work whether something was allowed. What did you do?',
            'When did you say no to a customer, a colleague or a manager?',
            'Did you ever make a mistake with consequences? How did you deal with it?',
          ],
        },
        {
          title: 'Difficult situations',
          points: [
            'A business owner about whom you decide offers you tickets to a match. What do you do?',
            'A friend asks you to have a quick look in the system. What do you say?',
            'You see that a good colleague looks up data that do not belong to the work. What do you do?',
            'Someone knows where your children go to school and mentions it in passing. What do you do?',
          ],
        },
        {
          title: 'Work and private life',
          points: [
            'Which other work do you do, paid or not? Can it clash with this function?',
            'Do you have possessions or interests that can touch this work?',
            'Whom can you turn to when something bothers you?',
          ],
        },
      ],
      dos: [
        'Ask open questions and go on asking: what exactly did you do then?',
        'Ask everyone the same questions for the same function.',
        'Give an example from your own work. It makes the talk ordinary.',
        'Say what you write down, and let it be read.',
      ],
      donts: [
        'Do not ask about offences or an earlier certificate of conduct.',
        'Do not ask about health, religion, origin, wish for children or politics.',
        'Do not play an interrogation. There is no right answer to pull out.',
        'Call no reference that the person did not give.',
      ],
      mayWrite: [
        'That the talk was held, on which day and with whom.',
        'The outcome: agreed, or a second talk needed.',
        'Agreements that you made together, such as about other work.',
      ],
      mayNotWrite,
      after,
    },
    verwevenheid: {
      title: 'Talk about vulnerabilities and local entanglement',
      intro: 'For functions of class C and D, beforehand and every year. The aim is to protect the employee.',
      before: [
        'Say beforehand what it is about: ties in the surroundings, pressure, and what can make someone vulnerable.',
        'Say that ties are normal. Whoever lives here knows people. It is about knowing and agreeing.',
        'Choose a place where nobody listens in, and take an hour.',
        'Know who the confidant is and what can be done at pressure or threat.',
      ],
      questions: [
        {
          title: 'Ties in the surroundings',
          points: [
            'Who around you can meet with decisions that you prepare or take?',
            'Are you active in a club or board where business owners come who ask something of the municipality?',
            'In which district or trade do you know so many people that you had better not handle cases there?',
          ],
        },
        {
          title: 'Pressure and temptation',
          points: [
            'Did anyone ever ask you for information that you may not give? How did it end?',
            'What could someone use to put pressure on you? You need not give particulars.',
            'What do you do when someone approaches you at your house or on social media?',
          ],
        },
        {
          title: 'What helps',
          points: [
            'Which cases do you hand over to a colleague?',
            'Whom do you call first at pressure or threat, in the evening too?',
            'What do you need from us to do this work safely?',
          ],
        },
      ],
      dos: [
        'Begin with why: the organisation wants to protect people, not to catch them.',
        'Ask about situations, not about names.',
        'Make agreements: handing over cases, going out together, four eyes.',
        'Come back to it. Lives change.',
      ],
      donts: [
        'Do not ask about debts, relations or addiction. Leave it to the person whether they tell something.',
        'Draw no conclusion from where someone lives or whose family they are.',
        'Promise no secrecy that you can not keep. Say what you have to report.',
        'After the talk, look up nothing about what you heard.',
      ],
      mayWrite: [
        'That the talk was held, on which day and with whom.',
        'Which cases or districts the employee does not handle.',
        'Agreements at pressure or threat, and who is called first.',
      ],
      mayNotWrite: [...mayNotWrite, 'What someone told in confidence about debts, relations or family.'],
      after,
    },
  },
}
