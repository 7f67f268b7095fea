/** Words of the page where the paper is made; the paper's own words are in `../nl.ts`. */
export const nl = {
  threads: 'Rode draden',
  title: 'Stuk voor het bestuur',
  intro: 'Het rode-dradenbeeld van een ronde, klaar om bij een vergadering te leggen.',
  explain:
    'Weerwerk maakt het stuk op het moment dat u het vraagt, met de cijfers en de gepubliceerde draden van nu. Alle vormen zeggen hetzelfde.',
  who: {
    named:
      'De namen van gemeenten staan in het stuk, omdat u die mag zien. Deel het alleen met lezers die ze ook mogen zien. Dat u het stuk maakt, staat in het logboek.',
    unnamed:
      'In het stuk staan aantallen gemeenten en geen namen. U mag het doorgeven. Dat u het stuk maakt, staat in het logboek.',
  },
  round: 'Ronde',
  state: 'Hoe vast staan de cijfers?',
  final: 'Alle gemeenten hebben ondertekend. De cijfers staan vast.',
  provisional: 'De cijfers zijn nog voorlopig. Dat staat ook op de eerste bladzijde van het stuk.',
  counts: (signed: number, submitted: number, open: number) =>
    `${signed} ondertekend, ${submitted} ingediend, ${open} nog bezig`,
  published: 'Gepubliceerde draden',
  none: 'Er is nog geen draad gepubliceerd. Het stuk toont dan alleen de cijfers.',
  forms: 'Kies een vorm',
  pdf: {
    name: 'PDF om te lezen',
    text: 'Toegankelijk, ook met een schermlezer. Voor de vergadering.',
  },
  archief: { name: 'PDF voor het archief', text: 'PDF/A: blijft leesbaar zonder de programma’s van nu.' },
  docx: { name: 'Word', text: 'Om zelf verder aan te vullen of over te nemen in een ander stuk.' },
  odt: { name: 'ODT', text: 'De open standaard voor tekst. Kan alleen als LibreOffice op de server staat.' },
  pptx: { name: 'Presentatie (PPTX)', text: 'Dia’s met de beelden en tabellen, om te tonen in de vergadering.' },
  html: { name: 'Webpagina (HTML)', text: 'Eén bestand dat in elke browser opent, ook op een telefoon.' },
  xlsx: { name: 'Spreadsheet', text: 'Alle cijfers als getallen, om zelf mee te rekenen.' },
  csv: { name: 'CSV', text: 'Elk cijfer op een eigen regel, voor andere programma’s.' },
  making: 'Het stuk wordt gemaakt.',
  ready: 'Het stuk is gemaakt en staat bij uw downloads.',
  failed: 'Het stuk kon niet worden gemaakt. Probeer het opnieuw.',
}

export const reasons = {
  'briefings.office_missing':
    'Voor ODT moet LibreOffice op de server staan, en dat is hier niet zo. Kies Word (DOCX), dat LibreOffice ook opent.',
}
