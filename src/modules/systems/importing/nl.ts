export const nl = {
  title: 'Bronnen inlezen',
  intro: 'Lees een bestand met bronnen in. U ziet eerst wat er verandert.',
  explain:
    'Kies een spreadsheet of CSV, of een export van de Softwarecatalogus (AMEFF of JSON). U krijgt per bron te zien wat nieuw is en wat verandert. Pas als u bevestigt, maken wij er voorstellen van. Iemand anders beslist of ze in het overzicht komen. Wat niet in het bestand staat, blijft zoals het is.',
  who: 'Wie voorstellen doet over bronnen. Wat u inleest, ziet eerst alleen u. Een voorstel zien daarna allen die voorstellen doen, een concept alleen u.',
  link: 'Bestand inlezen',
  linkHelp: 'Lees een spreadsheet, CSV of export van de Softwarecatalogus in. U ziet eerst wat er verandert.',
  current: 'Het overzicht van nu, als spreadsheet',
  file: 'Bestand',
  fileHint:
    'Een spreadsheet (XLSX) of CSV, of een export van de Softwarecatalogus of uw architectuurprogramma (AMEFF of JSON). Ten hoogste 20 MB.',
  submit: 'Kijk wat er verandert',
  missing: 'Kies een bestand.',
  place: 'Plaats',
  line: (number: string) => `regel ${number}`,
  at: (place: string, heading: string | null) => (heading === null ? place : `${place} (${heading})`),
  list: 'Welke systemen worden een bron?',
  listSummary: (fresh: number, there: number) =>
    [
      fresh === 1 ? '1 systeem staat nog niet in het overzicht.' : `${fresh} systemen staan nog niet in het overzicht.`,
      ...(there === 0 ? [] : [there === 1 ? '1 systeem staat er al.' : `${there} systemen staan er al.`]),
    ].join(' '),
  take: 'Systemen in dit bestand',
  takeHint:
    'Vink aan wat een bron tegen ondermijning kan zijn. Daarvan maken wij een concept. U vult daarna in wat nog ontbreekt, zoals grondslag en regels.',
  applyList: 'Maak er concepten van',
  there: 'Staat al in het overzicht',
  mapping: 'Welke kolom is wat?',
  mappingHelp:
    'Deze kolommen kennen wij niet. Kies bij elke kolom welk veld van een bron het is, of laat de kolom weg. Er is nog niets ingelezen.',
  mappingProblem: (heading: string) => `Kies bij ‘${heading}’ een veld, of laat de kolom weg.`,
  column: (heading: string, sheet: string | null) =>
    sheet === null ? `Kolom ‘${heading}’` : `Kolom ‘${heading}’ op blad ‘${sheet}’`,
  examples: (texts: string) => `Er staat bijvoorbeeld: ${texts}`,
  noExamples: 'Deze kolom is leeg.',
  choose: 'Kies een veld',
  leaveOut: 'Laat weg',
  map: 'Ga verder met deze kolommen',
  remap: 'Kies de kolommen opnieuw',
  preview: 'Wat verandert er?',
  nothing: 'Er verandert niets. Alle bronnen in dit bestand staan al zo in het overzicht.',
  summary: (made: number, changed: number, rest: number) =>
    `${made === 1 ? '1 nieuwe bron' : `${made} nieuwe bronnen`}, ${changed === 1 ? '1 bron' : `${changed} bronnen`} met wijzigingen en ${rest === 1 ? '1 bron' : `${rest} bronnen`} zonder wijziging.`,
  firstRows: (shown: number, all: number) => `U ziet de eerste ${shown} van ${all} bronnen.`,
  columns: { source: 'Bron', effect: 'In dit bestand', becomes: 'Wat maken wij ervan?' },
  effects: {
    new: 'nieuw',
    changed: 'gewijzigd',
    same: 'ongewijzigd',
    waiting: 'al voorgesteld',
    faulty: 'fout',
  },
  becomes: {
    proposed: 'Een voorstel. Iemand anders beslist erover.',
    draft: 'Een concept van u. Er ontbreekt nog iets:',
    none: 'Niets.',
    waiting: 'Niets. U heeft dit al als concept of voorstel.',
    faulty: 'Niets. Herstel eerst de fouten hierboven.',
  },
  leavesChecks:
    'De dag waarop een jurist keek, nemen wij niet over. Die zet alleen een privacyfunctionaris, of zij vervalt door de wijziging.',
  changes: 'Wijzigingen per bron',
  now: 'Nu in het overzicht',
  next: 'In dit bestand',
  reason: 'Wat verandert er, en waarom?',
  reasonHint: 'Deze reden komt bij elk voorstel te staan. Wie beslist, leest hem.',
  reasonOf: (file: string) => `Ingelezen uit ${file}.`,
  apply: 'Maak de voorstellen',
  applied: (proposed: number, drafts: number) =>
    `Ingelezen: ${proposed === 1 ? '1 voorstel' : `${proposed} voorstellen`} en ${drafts === 1 ? '1 concept' : `${drafts} concepten`}.`,
  changed: 'Het overzicht veranderde intussen. Er is niets ingelezen. Kies het bestand opnieuw.',
  takenBack: (count: number) => (count === 1 ? '1 versie is ingetrokken.' : `${count} versies zijn ingetrokken.`),
  past: 'Door u ingelezen',
  none: 'U heeft nog geen bestand ingelezen.',
  pastColumns: { file: 'Bestand', when: 'Wanneer', proposed: 'Voorstellen', drafts: 'Concepten', open: 'Nog open' },
  openVersion: (code: string, number: number) => `${code}, versie ${number}`,
  moreOpen: (count: number) => `en nog ${count}`,
  noneOpen: 'niets: over alles is beslist',
  wasTakenBack: (day: string) => `ingetrokken op ${day}`,
  takeBack: (file: string, when: string) => `Trek ‘${file}’ van ${when} in`,
  takeBackHelp:
    'De concepten en voorstellen uit dit bestand waarover nog niemand besliste, zijn dan weg. Wat al gepubliceerd of afgewezen is, blijft. Dit kunt u niet terugdraaien.',
  takeBackButton: 'Trek in',
}

export const reasons = {
  'systems.map_wrong': 'Schrijf een kolom als ‘sources:Kop=veld’: eerst het blad, dan de kop, dan het veld.',
  'systems.import_none_taken': 'Vink ten minste een systeem aan.',
  'systems.import_has_draft':
    'U heeft al een concept van deze bron. Stel dat voor of gooi het weg, of haal deze regel uit het bestand.',
  'systems.import_withdrawn':
    'Deze bron is uit het overzicht gehaald. Zet haar eerst terug, of haal deze regel uit het bestand.',
  'systems.import_nothing_new': 'Dit bestand verandert niets. Er is niets ingelezen.',
  'systems.import_all_decided': 'Over alles uit dit bestand is al beslist. Er is niets meer om in te trekken.',
} as const
