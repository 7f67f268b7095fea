import { reasons as capacity } from './capacity/nl.ts'
import { reasons as decisions } from './decisions/nl.ts'
import { reasons as documents } from './documents/nl.ts'
import { reasons as editing } from './editing/nl.ts'
import { reasons as grounds } from './grounds/nl.ts'
import { reasons as meetings } from './meetings/nl.ts'
import { reasons as money } from './money/nl.ts'
import { reasons as planning } from './planning/nl.ts'
import { reasons as results } from './results/nl.ts'
import { reasons as risks } from './risks/nl.ts'
import { reasons as standing } from './standing/nl.ts'
import { reasons as tasks } from './tasks/nl.ts'
import { reasons as team } from './team/nl.ts'

export const nl = {
  title: 'Programma',
  intro: 'De programma’s onder de stuurgroep: wat het district samen doet, in welke deelprojecten en wanneer.',
  explain:
    'Een programma heeft lijnen en deelprojecten. Een deelproject geeft antwoord op rode draden: wat bij meer gemeenten speelt, pakt het district samen aan.',
  who: 'De projectleider, de analist, het DVO, de controller, de uitvoeringsspecialist en de provincie, en de coördinatoren, secretarissen, burgemeesters en controllers van de gemeenten.',
  none: 'Er is nog geen programma.',
  noneInTheme: 'Onder dit thema is nog geen programma.',
  period: 'Periode',
  goal: 'Doel',
  theme: 'Thema',
  lines: 'Lijnen',
  subProjects: 'Deelprojecten',
  parts: 'Onderdelen',
  effect: 'Wat moet het opleveren?',
  from: (day: string) => `vanaf ${day}`,
  between: (first: string, last: string) => `${first} tot en met ${last}`,
  forSome: (count: number) => `voor ${count} gemeenten`,
  explainProgramme:
    'Zo is het programma opgebouwd. Kies boven een onderdeel om te zien hoe het staat met planning, geld of uren.',
  menu: 'Onderdelen van het programma',
  entries: {
    overview: 'Overzicht',
    standing: 'Stand',
    planning: 'Planning',
    risks: 'Risico’s',
    team: 'Team',
    grounds: 'Aanleiding',
    results: 'Resultaten',
    tasks: 'Taken',
    money: 'Geld',
    capacity: 'Capaciteit',
    meetings: 'Overleggen',
    documents: 'Documenten',
  },
  save: 'Bewaar',
  saved: 'Bewaard.',
  remove: 'Verwijder',
  removeNow: 'Verwijder nu',
  removed: 'Verwijderd.',
  wholeProgramme: 'Het hele programma',
  allMunicipalities: 'Niets gekozen: alle gemeenten van het district.',
  nobody: 'Nog niemand',
}

export const reasons: Record<string, string> = {
  ...decisions,
  ...editing,
  ...planning,
  ...grounds,
  ...results,
  ...risks,
  ...standing,
  ...tasks,
  ...money,
  ...capacity,
  ...meetings,
  ...documents,
  ...team,
}
