import { reasons as money } from './money/nl.ts'
import { reasons as tasks } from './tasks/nl.ts'

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
  entries: { overview: 'Overzicht', tasks: 'Taken', money: 'Geld' },
}

export const reasons: Record<string, string> = { ...tasks, ...money }
