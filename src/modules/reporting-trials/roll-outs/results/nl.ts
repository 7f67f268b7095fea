export const nl = {
  hand: 'Aantallen inleveren',
  handExplain:
    'Het district wil weten of de methode hielp. Daarvoor zijn de aantallen meldingen rond elke start nodig. Hieronder staat precies wat uw gemeente inlevert, niet meer. Alleen de secretaris en de burgemeester van uw gemeente zien deze aantallen. Het district ziet ze nooit: het ziet één uitkomst van alle gemeenten samen. Als die is getrokken, zijn de ingeleverde aantallen weg.',
  handWho: 'De secretaris en de burgemeester van uw gemeente. Het district ziet dat u inleverde, niet wat.',
  leaves: 'Dit levert uw gemeente in',
  start: 'Start',
  startOf: (step: number, isOwn: boolean) => (isOwn ? `${step} (uw gemeente)` : `${step}`),
  side: 'Weken',
  before: 'ervoor',
  after: 'erna',
  from: 'Van',
  upTo: 'Tot en met',
  reports: 'Meldingen',
  employees: 'Medewerkers',
  contribute: 'Lever deze aantallen in',
  contributeText:
    'U kunt dit terugnemen tot de uitslag is getrokken. Er gaat geen enkele melding mee, alleen deze getallen.',
  contributed: (day: string) => `Uw gemeente leverde deze aantallen in op ${day}.`,
  takeBack: 'Neem de aantallen terug',
  takeBackText: 'Uw gemeente telt dan niet mee in de uitslag, tenzij u opnieuw inlevert.',
  contributedNow: 'De aantallen zijn ingeleverd.',
  takenBack: 'De aantallen zijn teruggenomen. Het district heeft ze niet gezien.',
  drawn: 'De uitslag is getrokken. De ingeleverde aantallen zijn vernietigd.',
  result: 'Uitslag',
  resultOf: (title: string) => `Uitslag: ${title}`,
  resultExplain:
    'Elke gemeente is met zichzelf vergeleken: meldingen per medewerker na haar eigen start, tegenover ervoor. De uitkomsten van alle gemeenten zijn samengenomen. De lijn rond de uitkomst laat zien hoeveel toeval erin zit.',
  verdict: {
    more: (ratio: string) => `Na de start waren er ${ratio} keer zoveel meldingen als ervoor.`,
    less: (ratio: string) => `Na de start waren er minder meldingen dan ervoor: ${ratio} keer zoveel.`,
    'not-seen': 'Er is met deze aantallen geen verschil te zien tussen voor en na de start.',
    'too-few': 'Er zijn te weinig meldingen om iets te zeggen.',
  },
  limits: (low: string, high: string) => `Het echte verschil ligt waarschijnlijk tussen ${low} en ${high} keer zoveel.`,
  tooFewText:
    'Voor of na de start waren er samen minder dan vijf meldingen, of zou dat zo zijn zonder een van de gemeenten. Zulke aantallen tonen wij niet.',
  picture: 'Hoeveel keer zoveel meldingen als ervoor?',
  pictureText: (ratio: string, low: string, high: string) =>
    `Een punt bij ${ratio} keer, met een lijn van ${low} tot ${high}. Bij 1 is er geen verschil.`,
  noDifference: 'geen verschil',
  times: (value: string) => `${value}×`,
  table: 'De getallen als tabel',
  compared: 'Vergeleken met',
  ownBefore: 'de eigen weken ervoor',
  others: 'andere gemeenten in dezelfde weken',
  ratio: 'Hoeveel keer zoveel',
  low: 'Ten minste',
  high: 'Ten hoogste',
  outcome: 'Uitkomst',
  counted: (municipalities: number, reports: string | null) =>
    reports === null
      ? `Er telden ${municipalities} gemeenten mee.`
      : `Er telden ${municipalities} gemeenten mee, met samen ${reports} meldingen.`,
  drawnOn: (day: string) =>
    `De uitslag is getrokken op ${day} en verandert niet meer. De aantallen van elke gemeente zijn vernietigd.`,
  beside: 'Kwam het door de methode?',
  besideIntro:
    'Misschien werd er overal meer gemeld, ook waar nog niets begon. Daarom vergelijken wij ook met de andere gemeenten in dezelfde weken. Wat overal tegelijk veranderde, valt dan weg.',
  besideVerdict: {
    more: (ratio: string, low: string, high: string) =>
      `Daarmee vergeleken waren er meer meldingen: ${ratio} keer zoveel (tussen ${low} en ${high}).`,
    less: (ratio: string, low: string, high: string) =>
      `Daarmee vergeleken waren er minder meldingen: ${ratio} keer zoveel (tussen ${low} en ${high}).`,
    'not-seen': (ratio: string, low: string, high: string) =>
      `Daarmee vergeleken is geen verschil te zien: ${ratio} keer zoveel (tussen ${low} en ${high}).`,
    'too-few': 'Daarvoor zijn er te weinig meldingen. Of iets overal tegelijk veranderde, kunnen wij dus niet zeggen.',
  },
  besideMeans: {
    both: 'Beide vergelijkingen wijzen dezelfde kant op. Dat past bij een effect van de methode.',
    alone: 'Het verschil met ervoor kan dus ook komen door iets dat overal veranderde.',
    neither: 'Ook zo is dus niet te zeggen dat de methode verschil maakt.',
    other: 'Beide vergelijkingen zeggen dus niet hetzelfde. Trek nog geen conclusie.',
  },
  meansNot: 'Wat dit niet betekent',
  meansNotText: [
    'Voor en na vergelijken bewijst geen oorzaak. De volgorde is geloot, maar elke gemeente begon op een dag en ging niet meer terug.',
    'De vergelijking met anderen kijkt alleen naar de weken vlak voor en vlak na een start. Wat later komt, ziet zij niet.',
    'Meer meldingen betekent niet dat er meer gebeurt.',
    'De uitkomst geldt voor deze gemeenten samen, niet voor elke gemeente apart.',
  ],
  print: 'Wilt u dit op papier? Druk de pagina af met uw browser.',
  formula: 'Hoe is dit berekend?',
  formulaText:
    'Het eerste getal is de exacte verhouding van Martin en Austin (1996): per gemeente de meldingen na haar start, gegeven haar totaal, met medewerkers maal weken als noemer. Het tweede is de exacte gezamenlijke verhouding van Mehta, Patel en Gray (1985): per start een tabel van de gemeente en de anderen, in evenveel weken ervoor en erna. Beide met een interval van 95%.',
}
