export const nl = {
  offered: 'Het concept is versleuteld bewaard. Een collega kan het nu lezen.',
  busy: 'Bezig met versleutelen…',
  empty: 'Schrijf eerst een tekst.',
  noReason: 'Schrijf waarom u het terugstuurt.',
  tooLong: 'De tekst is te lang. Maak hem korter.',
  taken: 'Iemand was u voor, of er veranderde iets. Laad de pagina opnieuw.',
  refused: 'De server nam dit niet aan. Laad de pagina opnieuw.',
  blocked: 'Dit kan zo niet weg: het leidt naar de melder of de melding.',
  traces: {
    identifier: 'Een kenmerk van de melding staat in de tekst.',
    'file-name': 'De naam van een bestand van de melder staat in de tekst.',
    'reporter-text': 'Een zin van de melder staat letterlijk in de tekst.',
  },
  hintTitle: 'Kijk hier nog eens naar:',
  hints: {
    name: (text: string): string => `de naam “${text}”`,
    number: (text: string): string => `het nummer van de melding (${text})`,
    words: (text: string): string => `woorden van de melder: “${text}”`,
  },
  noConcept: 'Er is geen concept dat u kunt openen. Laat het opnieuw voorleggen.',
  forged:
    'Dit concept of deze goedkeuring is niet wat de behandelaars ondertekenden. Waarschuw wie het meldpunt inricht.',
  otherKey:
    'De sleutel van de ontvanger is een andere dan de schrijver van het concept zag. Waarschuw wie het meldpunt inricht.',
  fingerprint: (text: string): string =>
    `Sleutel van de ontvanger, zoals uw browser hem ziet: ${text}. Vergelijk met wat de ontvanger u noemt.`,
  reason: 'Teruggestuurd met deze reden:',
  download: 'Bewaar het bestand nog eens',
  sealed: 'Het bestand is versleuteld en bewaard. Alleen de ontvanger kan het openen.',
  next: 'Verder',
}
