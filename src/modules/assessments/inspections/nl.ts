export const nl = {
  title: 'Toetsingen',
  start: {
    title: 'Start een toetsing',
    intro:
      'Onafhankelijke toetsers oordelen over dezelfde normen als de zelfscan, zonder eerst te zien wat de gemeente zelf invulde.',
    who: 'U bent projectleider. Alleen u start een toetsing. Gemeenten zien pas iets als de toetser het concept voorlegt.',
    name: 'Naam van de toetsing',
    linked: 'Zelfscan die wordt getoetst',
    linkedHint: 'De toetsing gebruikt dezelfde versie van het normenkader en dezelfde peildatum.',
    opensOn: 'Toetsers beginnen op',
    closesOn: 'Oordelen klaar op',
    second: 'Deel van de normen voor een tweede toetser (procent)',
    secondHint: 'Weerwerk kiest de normen per gemeente. Bij 0 is er geen tweede toetser. 10 tot 20 is gebruikelijk.',
    municipalities: 'Gemeenten',
    municipalitiesHint: 'Kiest u er geen, dan worden alle gemeenten getoetst die de zelfscan deden.',
    submit: 'Start de toetsing',
    noRounds: 'Er is nog geen zelfscan om te toetsen.',
  },
}
