type Guide = {
  title: string
  intro: string
  before: readonly string[]
  questions: readonly { title: string; points: readonly string[] }[]
  dos: readonly string[]
  donts: readonly string[]
  mayWrite: readonly string[]
  mayNotWrite: readonly string[]
  after: readonly string[]
}

const after = [
  'Vat aan het eind samen wat u hoorde. Vraag of het klopt.',
  'Zeg wat er nu gebeurt, wanneer, en wie het besluit neemt.',
  'Is er twijfel? Neem geen besluit in het gesprek. Overleg met een tweede persoon en leg de redenen uit.',
  'Zeg dat de persoon kan reageren en bezwaar kan maken, en hoe.',
] as const
const mayNotWrite = [
  'Strafblad, verdenkingen of wat er in een VOG-procedure speelde.',
  'Burgerservicenummer, of een kopie van een document.',
  'Gezondheid, geloof, afkomst, seksueel leven, politieke voorkeur, lidmaatschap van een vakbond.',
  'Namen en gegevens van familie of vrienden.',
  'Indrukken en vermoedens: “leek zenuwachtig”.',
] as const

export const nl = {
  menu: 'Gespreksleidraad',
  explain:
    'Een hulp voor wie het gesprek voert: vragen, wat u wel en niet doet, en wat u mag opschrijven. Kies uit de vragen; u hoeft ze niet alle te stellen. Druk de pagina af als u hem mee wilt nemen.',
  who: 'HR, leidinggevenden, de gemeentesecretaris en de burgemeester. Wie het gesprek krijgt, mag de leidraad ook lezen.',
  other: 'Naar de andere leidraad:',
  print: 'Afdrukken: gebruik de afdrukknop van uw browser. Menu en knoppen vallen dan weg.',
  beforeTitle: 'Voor het gesprek',
  questionsTitle: 'Vragen',
  dosTitle: 'Wel doen',
  dontsTitle: 'Niet doen',
  mayWriteTitle: 'Dit mag u opschrijven',
  mayNotWriteTitle: 'Dit schrijft u niet op',
  afterTitle: 'Afronden',
  guides: {
    integriteit: {
      title: 'Gesprek over integriteit',
      intro: 'Voor een sollicitatie bij een functie van klasse B, C of D. Reken op een half uur.',
      before: [
        'Vertel vooraf, in de uitnodiging, dat integriteit aan de orde komt en waarom.',
        'Voer het gesprek met twee mensen. Spreek af wie vraagt en wie schrijft.',
        'Lees de functie en haar risico’s. Vraag alleen wat voor dit werk nodig is.',
        'Zoek vooraf niets op over de persoon, tenzij dat is aangekondigd.',
      ],
      questions: [
        {
          title: 'Ervaring',
          points: [
            'Vertel over een keer dat u op uw werk twijfelde of iets wel mocht. Wat deed u?',
            'Wanneer zei u nee tegen een klant, een collega of een leidinggevende?',
            'Heeft u weleens een fout gemaakt die gevolgen had? Hoe ging u daarmee om?',
          ],
        },
        {
          title: 'Lastige situaties',
          points: [
            'Een ondernemer over wie u beslist, biedt u kaartjes voor een wedstrijd aan. Wat doet u?',
            'Een vriend vraagt of u even in het systeem wilt kijken. Wat zegt u?',
            'U ziet dat een goede collega gegevens opzoekt die niet bij het werk horen. Wat doet u?',
            'Iemand weet waar uw kinderen op school zitten en zegt dat terloops. Wat doet u?',
          ],
        },
        {
          title: 'Werk en privé',
          points: [
            'Welk ander werk doet u, betaald of niet? Kan dat botsen met deze functie?',
            'Heeft u bezit of belangen die dit werk kunnen raken?',
            'Bij wie kunt u terecht als iets u dwarszit?',
          ],
        },
      ],
      dos: [
        'Stel open vragen en vraag door: wat deed u toen precies?',
        'Stel iedereen voor dezelfde functie dezelfde vragen.',
        'Geef zelf een voorbeeld uit uw werk. Dat maakt het gesprek gewoon.',
        'Zeg wat u opschrijft, en laat het lezen.',
      ],
      donts: [
        'Vraag niet naar strafbare feiten of naar een eerdere VOG.',
        'Vraag niet naar gezondheid, geloof, afkomst, kinderwens of politiek.',
        'Speel geen verhoor. Er is geen goed antwoord dat u moet lostrekken.',
        'Bel geen referentie die de persoon niet zelf heeft opgegeven.',
      ],
      mayWrite: [
        'Dat het gesprek er was, op welke dag en met wie.',
        'De uitkomst: akkoord, of een tweede gesprek nodig.',
        'Afspraken die u samen maakte, zoals over ander werk.',
      ],
      mayNotWrite,
      after,
    },
    verwevenheid: {
      title: 'Gesprek over kwetsbaarheden en lokale verwevenheid',
      intro: 'Voor functies van klasse C en D, vooraf en elk jaar. Het doel is de medewerker beschermen.',
      before: [
        'Zeg vooraf waarover het gaat: banden in de omgeving, druk en wat iemand kwetsbaar kan maken.',
        'Zeg dat banden normaal zijn. Wie hier woont, kent mensen. Het gaat om weten en afspreken.',
        'Kies een plek waar niemand meeluistert en neem een uur.',
        'Weet wie de vertrouwenspersoon is en wat er kan bij druk of bedreiging.',
      ],
      questions: [
        {
          title: 'Banden in de omgeving',
          points: [
            'Wie in uw omgeving kan te maken krijgen met besluiten die u voorbereidt of neemt?',
            'Bent u actief bij een vereniging of bestuur waar ondernemers komen die de gemeente iets vragen?',
            'In welke wijk of branche kent u zoveel mensen dat u daar beter geen zaken behandelt?',
          ],
        },
        {
          title: 'Druk en verleiding',
          points: [
            'Heeft iemand u ooit om informatie gevraagd die u niet mocht geven? Hoe liep dat af?',
            'Wat zou iemand kunnen gebruiken om u onder druk te zetten? U hoeft geen bijzonderheden te noemen.',
            'Wat doet u als iemand u aanspreekt bij uw huis of op sociale media?',
          ],
        },
        {
          title: 'Wat helpt',
          points: [
            'Welke zaken geeft u over aan een collega?',
            'Wie belt u als eerste bij druk of bedreiging, ook ’s avonds?',
            'Wat heeft u van ons nodig om dit werk veilig te doen?',
          ],
        },
      ],
      dos: [
        'Begin met waarom: de organisatie wil mensen beschermen, niet betrappen.',
        'Vraag naar situaties, niet naar namen.',
        'Maak afspraken: zaken overdragen, samen op pad, vier ogen.',
        'Kom erop terug. Levens veranderen.',
      ],
      donts: [
        'Vraag niet naar schulden, relaties of verslaving. Laat het aan de persoon of die iets vertelt.',
        'Trek geen conclusie uit waar iemand woont of van wie iemand familie is.',
        'Beloof geen geheimhouding die u niet kunt waarmaken. Zeg wat u moet melden.',
        'Zoek na het gesprek niets op over wat u hoorde.',
      ],
      mayWrite: [
        'Dat het gesprek er was, op welke dag en met wie.',
        'Welke zaken of wijken de medewerker niet behandelt.',
        'Afspraken bij druk of bedreiging, en wie het eerste aanspreekpunt is.',
      ],
      mayNotWrite: [...mayNotWrite, 'Wat iemand in vertrouwen vertelde over schulden, relaties of familie.'],
      after,
    },
  } satisfies Record<string, Guide>,
}
