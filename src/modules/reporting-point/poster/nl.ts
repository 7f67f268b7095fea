export const nl = {
  title: 'Poster en knop',
  intro: 'Laat medewerkers weten waar zij kunnen melden: met een poster en met een knop op het intranet.',
  explain:
    'Druk de poster af op A4, of bewaar haar als PDF met de afdrukknop van uw browser. Plak de knop als HTML in het intranet. In de link zit de sleutel van het meldpunt: zo merkt de pagina van de melder het als iemand een vals adres verspreidt. Verander de link daarom niet.',
  who: 'Wie in uw organisatie over het meldpunt gaat of aan de zelfscan werkt. Hier staat niets over meldingen.',
  noPoint: 'Er is nog geen meldpunt',
  noPointHelp:
    'De secretaris, de privacyfunctionaris of de beheerder richt het meldpunt in. Daarna staat hier de poster.',
  closed: 'Het meldpunt is nog dicht. De link werkt pas als het open is.',
  forWhom: 'Voor wie is deze poster?',
  everybody: 'Iedereen, zonder proef',
  ofTrial: (title: string, team: string | null) => `Proef ‘${title}’: ${team ?? 'iedereen'}`,
  show: 'Toon deze poster',
  codeHint:
    'Met de code van een proef telt de pagina hoe vaak het formulier is geopend en verstuurd, per week. Een code is er alleen voor iedereen samen of voor een team van ten minste 200 medewerkers.',
  printHint: 'Alleen de poster komt op papier. Druk af met Ctrl+P, op een Mac met Cmd+P.',
  poster: 'De poster',
  head: 'Zag of hoorde u iets dat niet klopt?',
  lead: 'Vertel het het meldpunt. Ook als u twijfelt.',
  point: (name: string) => `Meldpunt van ${name}`,
  lines: [
    'Drie vragen, een paar minuten. U hoeft uw naam niet te noemen.',
    'U krijgt zeven woorden. Daarmee leest u later het antwoord.',
    'Gebruik uw eigen telefoon, niet die van het werk en niet het netwerk van het werk.',
    'Wij bewaren niet vanaf welk adres u meldt. Dat niemand ooit kan achterhalen wie meldt, kan niemand beloven. Op de pagina leest u wat u zelf kunt doen.',
  ],
  danger: 'Direct gevaar? Bel 112.',
  qr: (name: string) => `QR-code naar het meldpunt van ${name}`,
  button: 'De knop voor het intranet',
  buttonText: 'Meld een signaal bij het meldpunt',
  snippet: 'HTML om te kopiëren',
  snippetHint:
    'Selecteer alles en plak het op een pagina van het intranet. De tekst van de knop is ook wat een schermlezer voorleest.',
  link: 'Alleen de link',
}
