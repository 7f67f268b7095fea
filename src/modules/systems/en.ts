import { reasons as access } from './access/en.ts'
import { reasons as authorisations } from './authorisations/en.ts'
import { reasons as changing } from './changing/en.ts'
import { reasons as connections } from './connections/en.ts'
import { reasons as exchange } from './exchange/en.ts'
import { reasons as importing } from './importing/en.ts'
import { reasons as matrix } from './matrix/en.ts'
import type { reasons as dutch, nl } from './nl.ts'
import { reasons as noting } from './noting/en.ts'
import { reasons as reviews } from './reviews/en.ts'

export const en: typeof nl = {
  title: 'Sources of information',
  menu: 'Parts of sources of information',
  entries: {
    finder: 'Find a source',
    sources: 'All sources',
    own: 'Our sources',
    beside: 'We and the district',
    matrix: 'Connections',
    gaps: 'Gap view',
    access: 'Access',
    authorisations: 'Authorisations',
    reviews: 'Reviews',
    links: 'Links',
    comparison: 'Compare',
    work: 'Work list',
    exchange: 'Exchange',
  },
  who: {
    everyone: 'Everybody with an account in the district. What you look for here is not kept.',
  },
  all: 'all',
  unknown: 'not known yet',
  noAdvice:
    'This is no legal advice. In doubt? Ask the privacy officer of your organisation before you use the source.',
  toConfirm: 'A privacy lawyer has yet to confirm this.',
  confirmed: (day: string) => `Confirmed by a privacy lawyer on ${day}.`,
  forMachines: 'For other systems (DCAT-AP-NL and SKOS)',
  jsonLd: 'Catalogue, JSON-LD',
  turtle: 'Catalogue, Turtle',
  concepts: 'Concepts, Turtle',
}

export const reasons: Record<keyof typeof dutch, string> = {
  ...access,
  ...authorisations,
  ...reviews,
  ...connections,
  ...matrix,
  ...changing,
  ...noting,
  ...exchange,
  ...importing,
  'systems.no_district': 'Your organisation belongs to no district, so there is no overview of sources.',
  'systems.code_wrong': 'Use small letters, digits and hyphens. Begin with a letter.',
  'systems.condition_belongs': 'Write the condition of a ‘yes, if’, and only then.',
  'systems.rule_twice': 'This code belongs to another rule of this source.',
  'systems.ends_before_start': 'The last day is before the first. Choose a later day.',
  'systems.to_fill_in': 'It still says ‘Nog in te vullen’ (to be filled in) here. Fill in what you know.',
  'systems.no_holder': 'Say who the holder is. A source without a holder can’t be published.',
  'systems.no_ground': 'Name at least one legal ground. A source without a ground can’t be published.',
  'systems.no_rule': 'Write at least one rule that says who may use the source.',
  'systems.holds_nothing': 'Choose at least one thing that can be found in this source.',
}
