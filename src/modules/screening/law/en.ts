import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Law and privacy',
  intro: 'Documents that the law asks for, filled in with the settings of your organisation.',
  explain:
    'These texts follow the screening model that holds now, your functions and the terms of retention. When something changes, the text does too. Print it or take it over into a letter. The privacy officer and the works council have the last word. They are in Dutch, the language of the procedure.',
  who: 'HR, the privacy officer and the secretary of your organisation.',
  kinds: { dpia: 'DPIA', ondernemingsraad: 'Text for the works council' },
  about: {
    dpia: 'The assessment of consequences for privacy (art. 35 GDPR).',
    ondernemingsraad: 'The request for consent (art. 27 Works Councils Act).',
  },
  ownData: 'Download everything that screening keeps of you (JSON)',
  data: 'All data on this person (JSON), for a request of access',
  print: 'Print this page with your browser: menu and buttons stay away.',
}
