export const nl = {
  title: 'Kalender van screening',
  intro: 'Welke controles moeten binnenkort klaar zijn, of opnieuw?',
  explain:
    'Hier staat elke controle met een datum: de eerste keer, of opnieuw. Weerwerk mailt de medewerker en HR 30 en 7 dagen vooraf, op de dag zelf en twee weken erna. Moet een hele groep iets opnieuw doen, zoals nevenwerkzaamheden van klasse C? Vraag dat hier in één keer.',
  who: 'Alleen HR van uw eigen organisatie.',
  filter: { period: 'Wanneer', class: 'Klasse', check: 'Controle' },
  periods: { late: 'Datum voorbij', '6': 'Komende 6 weken', '13': 'Komende 3 maanden', '52': 'Komend jaar' },
  all: 'Alle',
  found: (n: number) => (n === 1 ? '1 controle' : `${n} controles`),
  none: 'Er staat niets op de kalender.',
  noneHelp: 'Controles komen hier zodra zij een datum hebben.',
  columns: { day: 'Datum', name: 'Naam', function: 'Functie', class: 'Klasse', check: 'Controle', what: 'Wat' },
  first: 'eerste keer',
  again: 'opnieuw',
  someone: 'iemand',
  batch: 'Vraag een controle opnieuw',
  batchText:
    'Iedereen van deze klassen die werkt en deze controle eerder afrondde, krijgt haar opnieuw. Moet de persoon zelf iets doen, dan krijgt die een e-mail.',
  check: 'Welke controle?',
  choose: 'Kies',
  classes: 'Van welke klassen?',
  dueOn: 'Klaar op',
  ask: 'Vraag opnieuw',
  asked: (n: number) =>
    n === 1 ? '1 persoon krijgt de controle opnieuw.' : `${n} mensen krijgen de controle opnieuw.`,
  feed: 'In uw eigen agenda',
  feedText:
    'Met een geheim adres leest uw agendaprogramma hoeveel controles er per dag zijn. Er staan geen namen in. Deel het adres met niemand.',
  feedMake: 'Maak een adres',
  feedAgain: 'Maak een nieuw adres; het oude stopt',
  feedStop: 'Stop het adres',
  feedMade: 'Dit adres staat hier één keer. Zet het in uw agenda:',
  feedThere: 'U hebt een adres. Kwijt? Maak een nieuw.',
}

/** Words for every reason with which the calendar refuses. */
export const reasons = {
  'screening.choose_classes': 'Kies ten minste één klasse.',
  'screening.day_in_past': 'Kies vandaag of een latere dag.',
} as const
