import { appendix } from './nl-appendix.ts'
import { method } from './nl-method.ts'
import { waterbedThemes, weighing } from './nl-weighing.ts'

export const nl = {
  title: (district: string) => `Rode-dradenbeeld ${district.replace(/^District /, 'district ')}`,
  subject: (round: string) => `Wat gemeenten samen raakt in hun weerbaarheid tegen ondermijning: ${round}`,
  fictitious: 'Fictieve gegevens',
  provisional: 'Voorlopig beeld',
  fictitiousNotice:
    'Fictieve gegevens. De cijfers en rode draden in dit stuk zijn verzonnen. Ze zeggen niets over echte gemeenten.',
  contents: 'Inhoud',
  naSign: 'n.v.t.',
  and: 'en',

  cover: {
    forWhom: 'Voor',
    purpose: 'Soort stuk',
    purposes: { information: 'Ter informatie', discussion: 'Ter bespreking', decision: 'Ter besluitvorming' },
    agendaItem: 'Agendapunt',
    date: 'Datum',
    round: 'Ronde',
    roundText: (title: string, kind: string, day: string) => `${title}: ${kind}, peildatum ${day}`,
    kinds: { 'self-scan': 'zelfscan', independent: 'onafhankelijke toetsing', retest: 'hertoets' },
    framework: 'Normenkader',
    frameworkText: (title: string, version: string) => `${title}, versie ${version}`,
    isPublic: 'Openbaar',
    yes: 'Ja',
    no: 'Nee',
    handledBy: 'Behandeld door',
    portfolioHolder: 'Portefeuillehouder',
    names: 'Namen van gemeenten',
    namesShown: 'Staan in dit stuk. Deel het niet verder dan de lezers voor wie het is.',
    namesHidden: 'Staan niet in dit stuk. U ziet aantallen gemeenten.',
  },

  provisionalNotice: (scans: string) => `Dit is een voorlopig beeld. ${scans} De cijfers kunnen nog veranderen.`,

  asked: {
    decision: 'Wat wij vragen te besluiten',
    other: 'Wat wij vragen',
    discuss: 'Bespreek dit voorlopige beeld. Wij vragen nog geen besluit.',
    sign: (municipalities: string, count: number) =>
      `Spreek af wanneer ${count === 1 ? 'de laatste gemeente haar' : `de andere ${municipalities} hun`} scan ondertekend ${count === 1 ? 'heeft' : 'hebben'}.`,
    wait: 'Kies pas wie welke rode draad oppakt als alle gemeenten hebben ondertekend.',
    acknowledge: 'Neem kennis van dit beeld.',
    together: (threads: string, count: number, where: string) =>
      `Pak ${threads} samen op${where}. ${count === 1 ? 'Deze speelt' : 'Deze spelen'} in vijf of meer gemeenten.`,
    within: (names: string, count: number) => `, in ${count === 1 ? 'het deelproject' : 'de deelprojecten'} ${names}`,
    subProject: (name: string, count: string) => `${name} (${count})`,
    confirm: (threads: string) => `Stel het deelproject vast dat in dit stuk is voorgesteld voor ${threads}.`,
    choose: (threads: string) => `Kies een deelproject voor ${threads} zonder deelproject.`,
    local: (count: number) =>
      `Laat gemeenten ${count === 1 ? 'het punt' : `de ${count} punten`} die in minder dan vijf gemeenten ${count === 1 ? 'speelt' : 'spelen'} zelf oppakken.`,
    report: 'Vraag de projectgroep om na de volgende ronde te laten zien wat beter is geworden.',
  },

  glance: {
    heading: 'Samengevat',
    good: 'Wat goed gaat',
    weak: 'Wat beter moet',
    all: (total: string) => `Alle ${total} hebben de scan ondertekend.`,
    scans: (done: string, total: string, provisional: string, open: string) =>
      `Van de ${total} hebben er ${done} de scan ondertekend${provisional}${open}.`,
    scansOne: (done: string, total: string, provisional: string, open: string) =>
      `Van de ${total} heeft er ${done} de scan ondertekend${provisional}${open}.`,
    provisional: (count: string) => `; ${count} diende de scan in zonder handtekening (voorlopig)`,
    provisionalMany: (count: string) => `; ${count} dienden de scan in zonder handtekening (voorlopig)`,
    open: (count: string) => `; ${count} is nog niet klaar en telt als niet beantwoord`,
    openMany: (count: string) => `; ${count} zijn nog niet klaar en tellen als niet beantwoord`,
    noThreads: 'Er zijn in deze ronde nog geen rode draden vastgesteld.',
    threads: (count: string, wide: string) => `Wij zien ${count}. ${wide}`,
    wide: (count: string, titles: string) => `${count} in tien of meer gemeenten: ${titles}.`,
    notWide: 'Geen daarvan speelt in tien of meer gemeenten.',
    below: (count: string, total: string) =>
      `Op ${count} van de ${total} zit de helft of meer van de gemeenten die antwoordden onder het gevraagde niveau.`,
    weakest: (norm: string, counts: string) =>
      `Het gemiddelde tekort is het grootst bij ${norm}. Onder het gevraagde niveau: ${counts}.`,
    weakestNone: 'Geen enkele gemeente zit onder een gevraagd niveau.',
    noAnswers: 'Er zijn nog geen antwoorden om te vergelijken.',
    strong: (count: string) => `Bij ${count} haalt iedere gemeente die antwoordde het gevraagde niveau.`,
    which: (sentence: string, titles: string) => `${sentence.replace(/\.$/, '')}: ${titles}.`,
    strongNone: 'Er is nog geen norm waarop iedere gemeente het gevraagde niveau haalt.',
    mostlyAbove: (count: string, total: string) =>
      `Op ${count} van de ${total} haalt meer dan de helft van de gemeenten die antwoordden het gevraagde niveau.`,
    strongestTheme: (theme: string, counts: string) =>
      `Het thema met het kleinste gemiddelde tekort is ‘${theme}’: ${counts} antwoorden liggen onder het gevraagde niveau.`,
  },

  patterns: {
    'no-data': 'geen gegevens',
    'shared-strength': 'gedeelde kracht',
    'shared-weakness': 'gedeelde zwakte',
    split: 'koplopers en achterblijvers',
    individual: 'maatwerk',
    attention: 'aandacht',
  },
  spreads: {
    'local-point': 'lokaal punt',
    attention: 'aandachtspunt',
    'common-thread': 'rode draad',
    'district-wide': 'districtsbreed',
  },
  subProjects: {
    integrity: 'Integriteit',
    awareness: 'Bewustwording',
    'information-position': 'Informatiepositie',
    'basics-in-order': 'Basis op orde',
  },
  states: { signed: 'ondertekend', submitted: 'ingediend, voorlopig', 'not-answered': 'niet beantwoord' },

  columns: {
    theme: 'Thema',
    municipality: 'Gemeente',
    state: 'Stand van de scan',
    norm: 'Norm',
    code: 'Code',
    below: 'Onder de norm',
    share: 'Aandeel',
    mean: 'Gemiddeld niveau',
    bounds: 'Grenzen',
    gap: 'Gemiddeld tekort',
    spread: 'Verdeeldheid',
    pattern: 'Patroon',
    rank: 'Plaats',
    rankRange: 'Plaats (bereik)',
    level: 'Niveau',
    count: 'Gemeenten',
    meaning: 'Betekenis',
    na: 'n.v.t.',
    missing: 'Niet beantwoord',
    district: 'Verschil met de buren',
    exposed: 'Het zwakst tegenover de buren',
    largest: 'Grootste verschil',
    thread: 'Rode draad',
    threads: 'Rode draden',
    municipalities: 'Gemeenten',
    status: 'Status',
    subProject: 'Deelproject',
    answers: 'Antwoorden',
    threshold: 'Gevraagd niveau',
    wilson: 'Interval 95%',
    text: 'Tekst',
    subject: 'Onderwerp',
    explanation: 'Toelichting',
  },

  district: {
    heading: 'Het district',
    perTheme:
      'De tabel telt per thema alle antwoorden samen. ‘3 van 40’ betekent: van de 40 antwoorden waren er 3 onder het gevraagde niveau. Plaats 1 is het thema met het grootste gemiddelde tekort.',
    themeTable: 'Antwoorden onder de norm per thema',
    perMunicipality: (asked: string) =>
      `De kaart en de tabel laten per gemeente zien op hoeveel normen zij onder het gevraagde niveau zit, van de ${asked} in het kader. Wat niet van toepassing of niet beantwoord is, telt hier niet mee.`,
    map: 'Normen onder het gevraagde niveau per gemeente',
    mapAlt: (lines: string) =>
      `Tegelkaart van het district. Elke tegel is een gemeente op haar plaats, met het aantal normen onder het gevraagde niveau van de beantwoorde normen. ${lines}`,
    municipalityTable: 'Normen onder het gevraagde niveau per gemeente',
    notNamed:
      'Dit stuk noemt geen gemeenten en heeft daarom geen kaart. De cijfers tonen hoeveel gemeenten het betreft.',
    of: (below: string, n: string) => `${below} van ${n}`,
    legendWeak: 'meer onder de norm',
    legendStrong: 'minder onder de norm',
    legendNone: 'geen antwoorden',
  },

  threads: {
    heading: 'De rode draden',
    intro:
      'Een rode draad is iets wat bij meer gemeenten tegelijk speelt. Speelt het bij 1 of 2 gemeenten, dan noemen wij het een lokaal punt, bij 3 of 4 een aandachtspunt, bij 5 tot en met 9 een rode draad en bij 10 of meer districtsbreed.',
    table: 'Overzicht van de rode draden',
    none: 'Er zijn in deze ronde nog geen rode draden vastgesteld. De volgende hoofdstukken laten de cijfers zien.',
    see: 'Wat we zien:',
    status: (status: string, count: string, total: string) => `Status: ${status}, ${count} van ${total}.`,
    subProject: (name: string) => `Deelproject: ${name}.`,
    proposed: (name: string) => `${name} (voorstel)`,
    noSubProject: 'nog geen',
    subProjectTable: 'Deelprojecten en hun rode draden',
    subProjectIntro:
      'Elke rode draad krijgt een antwoord in een deelproject. Bij ‘voorstel’ is het deelproject nog niet gekozen: dit past bij de normen van de draad.',
    noneChosen: 'Voor deze rode draden is nog geen deelproject gekozen.',
    withoutThread: 'geen rode draad in deze ronde',
    who: (names: string) => `Gemeenten: ${names}.`,
    norms: 'Deze rode draad rust op:',
    norm: (norm: string, counts: string) => `${norm}: onder de norm ${counts}`,
    unknownNorm: (code: string) => `${code}: staat niet in deze ronde`,
  },

  ranking: {
    heading: 'Waar het tekort het grootst is',
    intro: (shown: string) =>
      `De tabel toont de ${shown} met het grootste gemiddelde tekort. Het tekort is 0% als iedereen het gevraagde niveau haalt en 100% als iedereen op het laagste niveau staat. Tussen haakjes staat het bereik van de plaats: de laagste en hoogste plaats als we steeds één gemeente weglaten. Een breed bereik betekent dat de plaats van één gemeente kan afhangen.`,
    table: 'Normen met het grootste gemiddelde tekort',
    none: 'Er zijn nog geen antwoorden om te ordenen.',
  },

  heatmap: {
    heading: 'Thema’s en gemeenten',
    anonymousHeading: 'Thema’s en niveaus',
    intro:
      'In elk vak staat hoeveel normen van het thema onder het gevraagde niveau zijn, van het aantal beantwoorde normen. Hoe donkerder het vak, hoe minder normen onder het niveau. Bijlage A geeft dezelfde cijfers als tabel.',
    caption: 'Normen onder het gevraagde niveau per thema en gemeente',
    alt: (most: string, least: string) =>
      `Overzicht met een rij per thema en een kolom per gemeente. ${most} ${least} Alle cijfers staan als tabel in bijlage A.`,
    most: (share: string, where: string) => `Het hoogste aandeel onder de norm is ${share}: ${where}.`,
    least: (share: string, where: string) => `Het laagste is ${share}: ${where}.`,
    altNone: 'Er zijn nog geen antwoorden.',
    place: (theme: string, municipality: string) => `${theme} in ${municipality}`,
    more: (count: string) => `en nog ${count}`,
    tooWide: (count: string) =>
      `Voor ${count} is dit overzicht te breed voor papier. Het staat in het spreadsheet dat bij dit stuk hoort.`,
    anonymousIntro:
      'In elk vak staat hoeveel antwoorden dit niveau hebben, opgeteld over de normen van het thema. Hoe donkerder het vak, hoe hoger het niveau. Een 0 blijft wit.',
    manyLevels:
      'De schaal van dit kader heeft te veel niveaus voor een overzicht op papier. De laatste bijlage geeft elke norm.',
    anonymousCaption: 'Antwoorden per thema en niveau',
    anonymousAlt: (lines: string) => `Overzicht met een rij per thema en een kolom per niveau. ${lines}`,
    line: (label: string, counts: string) => `${label}: ${counts}.`,
    levelCount: (level: string, count: string) => `niveau ${level} ${count} keer`,
  },

  waterbed: {
    heading: 'Verplaatsingskans (potentieel)',
    intro: [
      'Wie zwakker is dan zijn buren, kan aantrekken wat de buren wegduwen. De verplaatsingskans zegt hoe groot het verschil met de buurgemeenten is: 0% als de dijken overal even hoog zijn, 100% als het verschil het grootst mogelijk is.',
      'Dit is een kans en geen meting. Wij hebben niet gezien dat er iets is verplaatst. Ook als alle gemeenten even zwak zijn, is het verschil 0%. Gemeenten buiten het district tellen niet mee.',
    ],
    table: 'Waar het verschil met de buren het grootst is',
    exposed: (name: string, exposure: string) => `${name} (${exposure})`,
    none: 'Er zijn geen buurgemeenten bekend die beide antwoordden. Daarom staat hier geen verplaatsingskans.',
    unknown: 'niet te bepalen',
  },

  strengths: {
    heading: 'Wat sterk is',
    intro: (count: string) =>
      `Bij ${count} haalt iedere gemeente die antwoordde het gevraagde niveau. Andere gemeenten kunnen hiervan leren, en het district kan er op bouwen.`,
    none: 'Er is nog geen norm waarop iedere gemeente die antwoordde het gevraagde niveau haalt.',
    item: (norm: string, counts: string) => `${norm}: ${counts}`,
    counts: (n: string, missing: string) => `${n} op of boven het niveau${missing}`,
  },

  method,
  weighing,
  waterbedThemes,

  appendix,

  counts: {
    below: (below: string, n: string) => `${below} van ${n}`,
    na: (count: string) => `${count} n.v.t.`,
    missing: (count: string) => `${count} niet beantwoord`,
    municipality: 'gemeente',
    municipalities: 'gemeenten',
    norm: 'norm',
    norms: 'normen',
    thread: 'rode draad',
    threads: 'rode draden',
    speaks: (count: string) => `${count} daarvan speelt`,
    speak: (count: string) => `${count} daarvan spelen`,
  },

  spreadsheet: {
    overview: 'Overzicht',
    threads: 'Rode draden',
    norms: 'Normen',
    matrix: 'Gemeenten x normen',
    method: 'Methode',
    what: 'Wat',
    value: 'Waarde',
    low: (name: string) => `${name} laag`,
    high: (name: string) => `${name} hoog`,
    normCodes: 'Normen',
    names: 'Namen van gemeenten',
    matrixNote: 'Een getal is het niveau dat telt, n.v.t. is niet van toepassing, een lege cel is niet beantwoord.',
    levelCount: (level: string) => `Aantal op ${level}`,
  },
}
