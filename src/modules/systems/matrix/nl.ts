export const nl = {
  source: 'Bron',
  kind: 'Soort',
  theme: 'Vorm van ondermijning',
  state: 'Stand',
  municipality: 'Gemeente',
  search: 'Zoek in de bronnen',
  states: {
    connected: 'aangesloten',
    'not-connected': 'niet aangesloten',
    'not-applicable': 'niet van toepassing',
    unknown: 'nog niet bekend',
    'not-shared': 'niet gedeeld',
  },
  short: {
    connected: 'ja',
    'not-connected': 'nee',
    'not-applicable': 'n.v.t.',
    unknown: 'onbekend',
    'not-shared': 'niet gedeeld',
  },
  of: (part: number, whole: number) => `${part} van ${whole}`,
  percent: (percent: number | null) => (percent === null ? '–' : `${percent}%`),
  toCard: 'Naar de bron',
  none: 'Geen bron gevonden',
  noneHelp: 'Probeer een ander woord of minder filters.',
  empty: 'Er staan nog geen bronnen in het overzicht',
  emptyHelp: 'De projectleider van het district neemt eerst de bronnen over.',
  noHelpers: 'nog niemand',
  helper: (municipality: string, desk: string) => `${municipality}: ${desk}`,

  matrix: {
    title: 'Aansluitingen van de gemeenten',
    intro: 'Welke gemeente is op welke informatiebron aangesloten?',
    explain:
      'Elke gemeente houdt zelf bij op welke bronnen zij is aangesloten, en beslist zelf of het district dat ziet. Deelt een gemeente dat niet, dan staat er ‘niet gedeeld’. Mag u een gemeente over een bron vragen, dan ziet u dat altijd. Het aantal aangesloten gemeenten telt alle gemeenten mee, ook die niets delen. Hoeveel mensen ergens mogen kijken, staat hier niet.',
    who: 'Wie bij een gemeente in het district een andere rol heeft dan medewerker, en wie bij het district werkt. Van een gemeente die niets deelt, ziet u alleen over welke bronnen u haar mag vragen.',
    connected: 'Aangesloten',
    caption: 'Aansluitingen: bronnen in rijen, gemeenten in kolommen',
    own: 'uw gemeente',
    ask: 'mag u vragen',
    legend: 'Wat betekent het?',
    legendAsk: '? achter ja: deze gemeente mag u over de bron vragen. Het loket staat bij de bron.',
    sharing: (sharing: number, all: number) =>
      `${sharing} van de ${all} gemeenten ${sharing === 1 ? 'deelt' : 'delen'} waarop zij ${sharing === 1 ? 'is' : 'zijn'} aangesloten.`,
    ownShared: 'Uw gemeente deelt dit met het district.',
    ownNotShared: 'Uw gemeente deelt dit nog niet. Alleen u ziet uw eigen kolom.',
    toSharing: 'Wat deelt onze gemeente?',
    allPlaces: 'Toon alle gemeenten',
  },

  gaps: {
    title: 'Witte vlekken',
    intro:
      'Waar loopt het water door de dijk? Per vorm van ondermijning ziet u welke bronnen helpen en waar gemeenten nog niet zijn aangesloten.',
    explain:
      'De dekking is het deel van alle aansluitingen dat er kan zijn. Waar een bron niet van toepassing is, telt die niet mee. Wat nog niet bekend is, telt als niet aangesloten. Een bron heet dun als minder dan de helft van de gemeenten is aangesloten. Het gaat om alle gemeenten, ook om die hun aansluitingen niet delen. Namen staan hier niet.',
    who: 'Wie bij een gemeente in het district een andere rol heeft dan medewerker, en wie bij het district werkt. U ziet alleen aantallen gemeenten, en hoe uw eigen gemeente erbij staat.',
    sources: 'Bronnen',
    coverage: 'Dekking',
    thin: 'Dunne bronnen',
    spread: 'Bronnen per gemeente',
    numbers: { fewest: 'minste', middle: 'middelste', most: 'meeste' },
    spreadText: (fewest: number, middle: number, most: number) => `van ${fewest} tot ${most}, de middelste ${middle}`,
    without: 'Gemeenten zonder een bron',
    own: 'Uw gemeente',
    worst: (theme: string, percent: number) =>
      `Het dunst is het district bij ${theme}: van alle aansluitingen die er kunnen zijn, is er ${percent}%.`,
    perTheme: 'Welke bronnen, per vorm',
    sourceSummary: (theme: string, count: number) => `${theme} (${count} ${count === 1 ? 'bron' : 'bronnen'})`,
    noSources: 'Geen enkele bron in het overzicht hoort bij deze vorm.',
    connected: 'Aangesloten gemeenten',
    toMatrix: 'Bekijk de gemeenten bij deze vorm',
  },

  beside: {
    title: 'Wij en het district',
    intro: 'Hoe staat uw gemeente bij de bronnen, vergeleken met de andere gemeenten? En wie kan u helpen?',
    explain:
      'Naast de stand van uw eigen gemeente staat hoeveel andere gemeenten zijn aangesloten. Een gemeente waarvoor de bron niet van toepassing is, telt niet mee. Bij ‘wie kan helpen’ staan gemeenten die zeiden dat u hen over deze bron mag vragen, met hun loket.',
    who: 'Uw eigen gemeente, behalve medewerkers zonder andere rol. Andere gemeenten zien deze pagina niet.',
    own: 'Wij',
    others: 'Anderen aangesloten',
    couldBe: 'Anderen voor wie de bron geldt',
    helpers: 'Wie kan helpen?',
    show: 'Toon',
    views: { lacking: 'wat anderen hebben en wij niet', ahead: 'wat wij hebben en de meeste anderen niet' },
    connected: (count: number, total: number) => `Uw gemeente is aangesloten op ${count} van de ${total} bronnen.`,
    lacking: (count: number) =>
      count === 1
        ? 'Op 1 bron is een ander aangesloten en uw gemeente niet.'
        : `Op ${count} bronnen zijn anderen aangesloten en uw gemeente niet.`,
    toLacking: 'Toon die bronnen',
    score: (percent: number) => `Uw overzicht is voor ${percent}% ingevuld.`,
    middle: (percent: number, count: number) =>
      `De middelste van de ${count} andere gemeenten die delen staat op ${percent}%.`,
    tooFew: (count: number) =>
      `Met andere gemeenten vergelijken kan nog niet: er ${count === 1 ? 'deelt' : 'delen'} er ${count}, en dat kan pas vanaf 3.`,
    change: 'Wijzig onze stand',
    none: 'Geen bron gevonden',
  },

  sharing: {
    title: 'Delen met het district',
    intro: 'Uw gemeente beslist zelf of de andere gemeenten zien op welke bronnen zij is aangesloten.',
    explain:
      'Zonder delen ziet alleen uw gemeente haar eigen stand. Deelt u, dan helpt dat anderen: zij zien bij wie zij terecht kunnen. U kunt het altijd weer uitzetten. Wie beslist, staat in het logboek.',
    who: 'Uw eigen gemeente, behalve medewerkers zonder andere rol. De coördinator, de leidinggevende en de bronbeheerder beslissen.',
    isShared: (day: string) => `Uw gemeente deelt sinds ${day} op welke bronnen zij is aangesloten.`,
    isNot: 'Uw gemeente deelt nu niet op welke bronnen zij is aangesloten.',
    seen: 'Wat zien anderen dan?',
    seenItems: [
      'Bij elke bron: aangesloten, niet aangesloten, niet van toepassing of nog niet bekend.',
      'Uw gemeente telt mee in de middelste volledigheid, zonder naam en pas vanaf drie gemeenten.',
    ],
    unseen: 'Wat zien zij nooit?',
    unseenItems: [
      'Hoeveel mensen een bron mogen gebruiken, ook niet opgeteld.',
      'Wie de bronbeheerder is, de overeenkomst, uw notities en wat er nog ontbreekt.',
    ],
    always: 'Wat zien zij altijd?',
    alwaysItems: [
      'Hoeveel gemeenten zijn aangesloten. Uw gemeente telt daarin mee, zonder naam. Zijn het er evenveel als er gemeenten zijn, dan weten anderen het dus ook van u. Delen alle andere gemeenten en u als enige niet, dan kunnen zij uw stand uitrekenen.',
      'Over welke bronnen zij u mogen vragen, met het loket. Dat kiest u per bron.',
    ],
    ends: 'Na vijf jaar stopt het delen vanzelf, tenzij u het dan opnieuw aanzet.',
    share: 'Deel met het district',
    stop: 'Stop met delen',
    shared: 'Uw gemeente deelt nu op welke bronnen zij is aangesloten.',
    stopped: 'Uw gemeente deelt het niet meer.',
    mayNot: 'De coördinator, de leidinggevende of de bronbeheerder van uw gemeente kan dit veranderen.',
  },

  helping: {
    title: 'Wie kan u helpen?',
    intro: (count: number): string =>
      count === 1 ? 'Deze gemeente heeft de bron en wil helpen:' : 'Deze gemeenten hebben de bron en willen helpen:',
    ask: 'vraag',
    short: (count: number) =>
      count === 1
        ? '1 andere gemeente heeft deze bron en wil helpen'
        : `${count} andere gemeenten hebben deze bron en willen helpen`,
    none: 'Nog geen andere gemeente zei dat u haar over deze bron mag vragen.',
  },
}

export const reasons = {
  'systems.no_municipality': 'Vergelijken met het district kan alleen voor een gemeente van dat district.',
} as const
