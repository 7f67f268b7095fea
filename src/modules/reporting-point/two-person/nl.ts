export const nl = {
  badges: {
    locked: 'twee mensen nodig',
    asked: 'twee mensen nodig: gevraagd',
    wanted: 'uw deel gevraagd',
    open: 'samen te openen',
  },
  stages: {
    locked: 'Deze melding openen twee mensen samen. Open haar met uw sleutel; daarna vraagt u een tweede behandelaar.',
    asked: 'U vroeg een tweede behandelaar. Zodra die een deel geeft, kunt u de melding openen.',
    wanted: 'Een andere behandelaar wil deze melding openen en vraagt uw deel. Open haar met uw sleutel en geef het.',
    open: 'U en een andere behandelaar gaven elk een deel. U kunt de melding nu met uw sleutel openen.',
  },
  byServer:
    'De melder had geen JavaScript. Onze server las deze melding één keer bij binnenkomst; pas daarna zijn er twee mensen nodig.',
  takeBack: 'Neem mijn deel terug',
  takeBackText: 'Wie de melding nog niet met uw deel opende, kan dat dan niet meer. Wie haar al las, las haar.',
  choosing: {
    title: 'Samen openen',
    text: 'Kies voor welke meldingen één behandelaar niet genoeg is. De melder ziet uw keuze. Zij geldt pas als de functionarissen een nieuwe lijst hebben ondertekend en die hier is ingezet.',
    legend: 'Twee behandelaars samen, bij meldingen over',
    save: 'Bewaar de keuze',
    now: (names: string): string => `In de lijst die nu geldt: ${names}.`,
    none: 'geen enkele soort',
    waits: 'Uw keuze staat nog niet in de lijst die nu geldt. Laat een nieuwe lijst ondertekenen.',
  },
  signing: {
    kinds: (names: string): string => `Twee mensen openen samen: ${names}. Steeds één uit groep A en één uit groep B.`,
    none: 'Er is geen soort melding die twee mensen samen openen.',
    group: (group: string): string => `groep ${group}`,
    fewer: 'Staat hier minder dan u met elkaar besloot? Onderteken dan niet.',
  },
  browser: {
    needsTwo: 'Deze melding openen twee mensen samen. Uw sleutel past, maar er is nog een deel van een ander nodig.',
    ownPage: 'Dat doet u op de pagina van de melding zelf.',
    who: (names: string): string => `Een van hen kan de tweede zijn: ${names}.`,
    nobody: 'Er is nu niemand die de tweede kan zijn. Vraag wie het meldpunt inricht.',
    ask: 'Vraag een tweede behandelaar',
    asked: 'Gevraagd. Zodra een van hen een deel geeft, kunt u de melding openen.',
    wants: (names: string): string => `${names} vraagt uw deel. Geeft u het, dan kunt u allebei deze melding lezen.`,
    give: 'Geef mijn deel',
    given: 'Gegeven en geopend. Ook wie het vroeg kan de melding nu openen.',
    sealing: 'Bezig met versleutelen…',
    failed: 'Uw deel is niet bewaard. Laad de pagina opnieuw en probeer het nog eens.',
    waiting: 'U vroeg het al. Er heeft nog niemand een deel gegeven.',
    notSearched: (numbers: string): string =>
      `Niet doorzocht, omdat twee mensen ze samen openen en dat nog niet deden: ${numbers}.`,
  },
}
