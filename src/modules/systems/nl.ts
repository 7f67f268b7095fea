import { reasons as access } from './access/nl.ts'
import { reasons as authorisations } from './authorisations/nl.ts'
import { reasons as changing } from './changing/nl.ts'
import { reasons as connections } from './connections/nl.ts'
import { reasons as exchange } from './exchange/nl.ts'
import { reasons as importing } from './importing/nl.ts'
import { reasons as matrix } from './matrix/nl.ts'
import { reasons as noting } from './noting/nl.ts'
import { reasons as reviews } from './reviews/nl.ts'

export const nl = {
  title: 'Informatiebronnen',
  menu: 'Onderdelen van informatiebronnen',
  entries: {
    finder: 'Bron zoeken',
    sources: 'Alle bronnen',
    own: 'Onze bronnen',
    beside: 'Wij en het district',
    matrix: 'Aansluitingen',
    gaps: 'Witte vlekken',
    access: 'Toegang',
    authorisations: 'Autorisaties',
    reviews: 'Herbeoordelen',
    links: 'Verbanden',
    comparison: 'Vergelijken',
    work: 'Werklijst',
    exchange: 'Uitwisselen',
  },
  who: {
    everyone: 'Iedereen met een account in het district. Wat u hier zoekt, bewaren wij niet.',
  },
  all: 'alle',
  unknown: 'nog niet bekend',
  noAdvice:
    'Dit is geen juridisch advies. Twijfelt u? Vraag de privacyfunctionaris van uw organisatie voordat u de bron gebruikt.',
  toConfirm: 'Een privacyjurist moet dit nog bevestigen.',
  confirmed: (day: string) => `Bevestigd door een privacyjurist op ${day}.`,
  forMachines: 'Voor andere systemen (DCAT-AP-NL en SKOS)',
  jsonLd: 'Catalogus, JSON-LD',
  turtle: 'Catalogus, Turtle',
  concepts: 'Begrippen, Turtle',
}

export const reasons = {
  ...access,
  ...authorisations,
  ...reviews,
  ...connections,
  ...matrix,
  ...changing,
  ...noting,
  ...exchange,
  ...importing,
  'systems.no_district': 'Uw organisatie hoort niet bij een district. Er is dan geen overzicht van bronnen.',
  'systems.code_wrong': 'Gebruik kleine letters, cijfers en streepjes. Begin met een letter.',
  'systems.condition_belongs': 'Schrijf bij ‘ja, als’ wat de voorwaarde is, en alleen dan.',
  'systems.rule_twice': 'Deze code is al van een andere regel van deze bron.',
  'systems.ends_before_start': 'De laatste dag ligt voor de eerste. Kies een latere dag.',
  'systems.to_fill_in': 'Hier staat nog ‘Nog in te vullen’. Vul in wat u weet.',
  'systems.no_holder': 'Schrijf op wie de bronhouder is. Zonder bronhouder komt een bron niet in het overzicht.',
  'systems.no_ground':
    'Noem ten minste een wettelijke grondslag. Zonder grondslag komt een bron niet in het overzicht.',
  'systems.no_rule': 'Schrijf ten minste een regel op die zegt wie de bron mag gebruiken.',
  'systems.holds_nothing': 'Kies ten minste een ding dat iemand in deze bron kan vinden.',
} as const
