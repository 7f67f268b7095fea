export const nl = {
  title: 'Alleen voor behandelaars',
  intro:
    'Aantekeningen en beoordelingen worden in uw browser versleuteld en ondertekend. Alleen de behandelaars van deze melding lezen ze. De melder, de server en de beheerder niet.',
  none: 'Er zijn nog geen aantekeningen.',
  note: 'Nieuwe aantekening',
  add: 'Versleutel en bewaar',
  needed: 'Schrijf eerst iets op.',
  kept: 'De aantekening is bewaard.',
  sealing: 'Bezig met versleutelen…',
  tooLong: 'De tekst is te lang. Schrijf korter, of maak er twee aantekeningen van.',
  taken: 'Er kwam net een andere aantekening bij. Lees die eerst; uw tekst staat er nog.',
  notKept: 'Er is niets bewaard. Uw tekst staat er nog. Probeer het opnieuw.',
  offline: 'De server gaf geen antwoord. Probeer het opnieuw.',
  departed:
    'Er leest nog iemand mee die geen behandelaar meer is. Geef eerst een nieuwe sleutelperiode; daarna kunt u schrijven.',
  before:
    'Aantekening uit de tijd dat u deze melding nog niet las. Opent een collega die haar las deze melding, dan zet de browser van die collega haar ook voor u klaar.',
  copied: (count: number): string =>
    count === 1
      ? '1 oudere aantekening is nu ook te lezen voor wie later is gaan meelezen.'
      : `${count} oudere aantekeningen zijn nu ook te lezen voor wie later is gaan meelezen.`,
  broken:
    'De aantekeningen worden niet getoond: er ontbreekt er een, of er is er een verwisseld of veranderd. Waarschuw wie het meldpunt inricht.',
  contradicts:
    'Wat de server over de beoordeling zegt, is iets anders dan wat de beoordelaars ondertekenden. Vertrouw de uitkomst niet en waarschuw wie het meldpunt inricht.',
  kind: 'aantekening',
  unknownHandler: 'Behandelaar',
  links: 'Meldingen die erbij horen',
  linksIntro: 'Een verband ziet alleen wie beide meldingen leest.',
  noLinks: 'Er is geen verband met een andere melding.',
  number: 'Nummer van de andere melding',
  link: 'Leg een verband',
  unlink: (number: number): string => `Haal het verband met melding ${number} weg`,
}
