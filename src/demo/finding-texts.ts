import type { ListedFinding } from '#modules/assessments'

type Severity = ListedFinding['severity']
type Source = ListedFinding['source']
export type FindingText = { text: string; quote: string | null; severity: Severity; source: Source; advice: string }

const said = (text: string, quote: string, advice: string, severity: Severity = 'middle'): FindingText => ({
  text,
  quote,
  severity,
  source: 'interview',
  advice,
})
const seen = (source: Source, text: string, advice: string, severity: Severity = 'middle'): FindingText => ({
  text,
  quote: null,
  severity,
  source,
  advice,
})

/** What was seen in this invented district, three ways of saying it for each thread, in the order of `threads.json`. */
export const findingTexts: readonly (readonly FindingText[])[] = [
  [
    said(
      'Veiligheid en HR bespreken signalen over eigen medewerkers niet met elkaar.',
      'Ik hoor pas achteraf dat er bij personeelszaken iets speelde.',
      'Plan elk kwartaal een overleg van OOV en HR over integriteit.',
    ),
    seen(
      'document',
      'In de werkafspraken van OOV komt HR niet voor, en in het integriteitsbeleid komt veiligheid niet voor.',
      'Leg de afstemming tussen veiligheid en HR in één werkafspraak vast.',
    ),
    said(
      'Een signaal over de eigen organisatie bleef liggen, omdat HR dacht dat veiligheid het oppakte.',
      'Wij dachten dat zij belden.',
      'Wijs één aanspreekpunt aan voor signalen over de eigen organisatie.',
      'high',
    ),
  ],
  [
    seen(
      'document',
      'De bijeenkomst over bewustwording is één keer gehouden; een herhaling staat niet in de planning.',
      'Herhaal de training elk jaar, en bied een leermodule aan.',
    ),
    seen(
      'survey',
      'Nieuwe medewerkers hebben geen training bewustwording gevolgd.',
      'Neem de leermodule op in het programma voor nieuwe medewerkers.',
    ),
    said(
      'Deelname aan trainingen is niet bijgehouden, zodat niemand weet wie de bewustwording miste.',
      'We hebben een presentielijst, maar die ligt ergens.',
      'Registreer deelname aan bijeenkomsten en cursussen.',
      'low',
    ),
  ],
  [
    said(
      'Na de VOG bij aanstelling volgt geen nieuwe screening.',
      'Ik werk hier twintig jaar en heb één keer een VOG ingeleverd.',
      'Voer een herhaalscreening in voor kwetsbare functies.',
      'high',
    ),
    seen(
      'document',
      'Bij inhuur van externen is geen screening gevraagd.',
      'Neem de screening van externen op in het inhuurcontract.',
      'high',
    ),
    seen(
      'observation',
      'Bij een functiewijziging wordt niet gekeken of een andere VOG nodig is.',
      'Koppel de screening aan elke functiewijziging.',
    ),
  ],
  [
    said(
      'Medewerkers kennen het meldpunt niet.',
      'Een meldpunt? Ik zou naar mijn leidinggevende gaan.',
      'Maak het meldpunt bekend, met een vaste plek op intranet.',
    ),
    seen(
      'survey',
      'Melders krijgen na hun melding geen terugkoppeling.',
      'Geef elke melder binnen vier weken een terugkoppeling.',
      'high',
    ),
    seen(
      'document',
      'Er is het afgelopen jaar geen enkele melding geregistreerd bij het meldpunt.',
      'Bespreek in teams wat een signaal is en hoe u het meldt.',
    ),
  ],
  [
    said(
      'Afdelingen delen geen informatie met de politie uit angst voor de AVG.',
      'Ik deel liever niets, dan doe ik niets fout.',
      'Stel een privacyprotocol vast, met voorbeelden van wat mag.',
    ),
    seen(
      'document',
      'Een privacyprotocol voor het delen van signalen ontbreekt.',
      'Sluit aan bij het convenant en leg de grondslag vast.',
      'high',
    ),
    said(
      'Gegevens over een adres zijn per e-mail gedeeld zonder grondslag.',
      'Het ging sneller zo.',
      'Wijs een veilige route aan voor het delen van gegevens.',
    ),
  ],
  [
    seen(
      'observation',
      'Accounts van vertrokken medewerkers staan nog open in twee systemen.',
      'Trek autorisaties in op de dag van vertrek.',
      'high',
    ),
    seen(
      'document',
      'Een overzicht van systemen en wie er toegang toe heeft, is van drie jaar geleden.',
      'Maak het overzicht van systemen actueel en wijs een eigenaar aan.',
    ),
    said(
      'Niemand kijkt periodiek na wie welke rechten heeft.',
      'De rechten groeien mee, maar gaan er nooit af.',
      'Controleer autorisaties twee keer per jaar.',
    ),
  ],
  [
    seen(
      'document',
      'Het Bibob-beleid noemt vastgoed en subsidies niet.',
      'Breid het Bibob-beleid uit met vastgoed en subsidies.',
    ),
    said(
      'Bibob-toetsen worden niet geregistreerd.',
      'Dat zit in het hoofd van de vergunningverlener.',
      'Houd een register bij van Bibob-toetsen.',
    ),
    seen(
      'document',
      'De beleidslijn Bibob is in 2013 voor het laatst bijgewerkt.',
      'Stel het Bibob-beleid opnieuw vast.',
    ),
  ],
  [
    said(
      'De aanpak rust op één coördinator zonder vervanger.',
      'Als ik vakantie heb, ligt het stil.',
      'Regel een vervanger voor de coördinator ondermijning.',
      'high',
    ),
    seen(
      'document',
      'Voor de coördinator is geen vervanging geregeld en er zijn acht uur per week.',
      'Maak genoeg capaciteit vrij voor de coördinator.',
    ),
    said(
      'Kennis over lopende zaken zit bij één persoon.',
      'Ik weet als enige wat er speelt.',
      'Leg zaken vast, zodat een collega kan overnemen.',
    ),
  ],
  [
    seen(
      'document',
      'Nevenwerkzaamheden van medewerkers zijn niet in een register opgenomen.',
      'Vraag nevenwerkzaamheden elk jaar uit.',
    ),
    said(
      'Een medewerker behandelde een aanvraag van een bekende van de sportvereniging.',
      'Hier kent iedereen elkaar.',
      'Spreek af wie een aanvraag van bekenden overneemt.',
      'high',
    ),
    said(
      'In een kleine gemeenschap lopen petten door elkaar.',
      'Ik zie mijn buren aan de balie.',
      'Bespreek belangen en petten in het werkoverleg.',
      'low',
    ),
  ],
  [
    seen(
      'observation',
      'In het buitengebied staan schuren leeg waar geen toezicht komt.',
      'Controleer leegstaande schuren samen met de politie.',
    ),
    said(
      'Voor toezicht in het buitengebied is te weinig capaciteit.',
      'We komen er twee keer per jaar.',
      'Verdeel het toezicht in het buitengebied met buurgemeenten.',
    ),
    seen(
      'document',
      'Afspraken met de Duitse kant van de grens ontbreken.',
      'Maak afspraken met de buren over de grens.',
      'low',
    ),
  ],
]

/** What fits no code: together they ask for a new one. */
export const looseTexts: readonly FindingText[] = [
  seen(
    'observation',
    'Sleutels van het archief hangen in een open sleutelkast.',
    'Beheer de sleutels en sluit de sleutelkast.',
    'low',
  ),
  said(
    'Sleutels worden niet ingenomen als iemand vertrekt.',
    'Ik heb de oude sleutel nog thuis.',
    'Neem sleutels in bij vertrek en tel ze elk jaar.',
    'low',
  ),
  seen(
    'observation',
    'Een sleutelplan ontbreekt; niemand weet wie sleutels van de werf heeft.',
    'Maak een sleutelplan.',
    'low',
  ),
]
