export const nl = {
  title: 'Waterbed: waar kan het zich naartoe verplaatsen?',
  link: 'Waterbed',
  intro:
    'Wie zwakker is dan zijn buren, trekt aan wat daar wordt weggeduwd. U ziet hoe groot die verplaatsingskans is en welke stap haar kleiner maakt.',
  explain:
    'Kies een thema of een norm. De kaart toont per gemeente hoeveel sterker de buren zijn. Daaronder kunt u uitproberen wat er verandert als één gemeente een niveau hoger komt. Het gaat steeds om een kans: of er echt iets verschuift, meten we hier niet.',
  theme: 'Thema',
  norm: 'Norm',
  everyNorm: 'alle normen van het thema',
  columns: {
    municipality: 'Gemeente',
    exposure: 'Verplaatsingskans',
    height: 'Niveau',
    edge: 'Open rand',
    subject: 'Thema of norm',
    district: 'Ongelijkheid in het district',
    highest: 'Hoogste verplaatsingskans',
    lowest: 'Laagste niveau',
    before: 'Nu',
    after: 'Na de stap',
    who: 'Wie',
    count: 'Gemeenten',
    class: 'Verplaatsingskans',
    step: 'Stap',
    raises: 'Buren die meer kans lopen',
  },
  map: {
    title: 'Verplaatsingskans per gemeente',
    text: 'Per gemeente hoeveel zwakker zij is dan haar buren. Hoe lichter, hoe groter de kans. Een ! staat bij de grootste.',
    meaning: ['40% en meer', '20 tot 40%', '10 tot 20%', '5 tot 10%', 'minder dan 5%'],
  },
  classes: {
    title: 'Hoeveel gemeenten welke verplaatsingskans hebben',
    text: 'Elk blokje is een gemeente.',
    names: ['minder dan 5%', '5 tot 10%', '10 tot 20%', '20 tot 40%', '40% en meer'],
    unknown: 'niet bekend',
    own: 'uw gemeente',
  },
  weakest: 'grootste kans',
  unknown: 'niet bekend',
  figures: {
    title: 'Het district',
    district: (share: string) =>
      `Ongelijkheid tussen buren: ${share}. Bij 0% zijn de dijken overal even hoog; dan is er tussen buren geen verplaatsingskans.`,
    noDistrict: 'Er zijn geen twee buren die beide antwoordden. De ongelijkheid is niet te berekenen.',
    lowest: (level: string, count: number) =>
      `Het laagste niveau is ${level}, bij ${count} ${count === 1 ? 'gemeente' : 'gemeenten'}. Let op: dijken die overal even laag zijn, geven ook 0%.`,
    answered: (n: number, total: number) => `${n} van ${total} gemeenten hebben hier een niveau.`,
  },
  geary: {
    title: 'Lijken buren op elkaar?',
    alike: 'Ja. Buren lijken meer op elkaar dan bij toeval te verwachten is. Zwakke plekken liggen bij elkaar.',
    unlike: 'Nee, juist niet. Buren verschillen meer dan bij toeval te verwachten is: sterk ligt naast zwak.',
    chance: 'Dat is niet te zeggen. De verdeling over de kaart is niet van toeval te onderscheiden.',
    none: 'Dat is niet te berekenen: er zijn te weinig verschillen of te weinig buren.',
    how: (c: string, share: string, shuffles: string, n: number, seed: number) =>
      `Maat: Geary’s C is ${c} (1 is toeval, lager is meer gelijkend). Van ${shuffles} willekeurige kaarten was ${share} zo of sterker. Startgetal: ${seed}. Met ${n} gemeenten zegt deze toets weinig: alleen een duidelijk patroon valt op.`,
  },
  whatIf: {
    title: 'Wat als één gemeente een stap zet?',
    text: 'Kies een gemeente. Zij gaat op het gekozen thema of de gekozen norm één niveau omhoog. Er wordt niets bewaard.',
    choose: 'Welke gemeente gaat een niveau omhoog?',
    none: 'Geen',
    show: 'Reken uit',
    nobody: 'Dit kan wie namen van gemeenten mag zien, en elke gemeente voor zichzelf.',
    idle: 'Er verandert niets: deze gemeente staat al op het hoogste niveau of heeft niets ingevuld.',
    own: 'Deze gemeente',
    district: 'Ongelijkheid in het district',
    highest: 'Hoogste verplaatsingskans',
    neighbour: (name: string) => `Buur ${name}`,
    raises: (count: number) =>
      count === 1
        ? 'Let op: de verplaatsingskans van 1 buur wordt groter. Een stap alleen kan het risico verschuiven.'
        : `Let op: de verplaatsingskans van ${count} buren wordt groter. Een stap alleen kan het risico verschuiven.`,
    noRaises: 'Geen enkele buur krijgt een grotere verplaatsingskans.',
    lowers: (count: number) => `Bij ${count} ${count === 1 ? 'buur' : 'buren'} wordt de kans kleiner.`,
    result: (name: string) => `Als ${name} een niveau hoger komt`,
  },
  best: {
    title: 'Welke stap verlaagt de hoogste verplaatsingskans het meest?',
    text: 'Van alle mogelijke stappen van één gemeente op één norm met één niveau is dit de beste. Daarna de beste volgende, hoogstens vijf.',
    none: 'Geen enkele stap maakt de hoogste verplaatsingskans of de ongelijkheid kleiner.',
    plateau:
      'De eerste stap verlaagt de hoogste verplaatsingskans nog niet: er zijn er meer die even hoog zijn. Wel wordt het district gelijker.',
    step: (who: string, norm: string, from: number, to: number) => `${who}: ${norm} van niveau ${from} naar ${to}`,
    someone: 'één gemeente',
    change: (before: string, after: string) => `${before} → ${after}`,
  },
  edge: {
    title: 'De open rand',
    text: 'Hoe sterk gemeenten buiten het district zijn, weten we niet. Wie een groot deel van zijn buren buiten het district heeft, is dus deels onbekend. We tellen buren; hoe lang elke grens is, is niet bekend. Duitsland telt als één buur.',
    share: (share: string, open: number, all: number) => `${share} (${open} van ${all} buren)`,
    closed: 'geen',
    germany: 'Duitsland',
  },
  all: {
    title: 'Alle thema’s en normen',
    text: 'Kies een rij om de kaart te zien.',
    themes: 'Thema’s',
    norms: 'Normen van dit thema',
  },
  how: 'Hoe is dit berekend?',
  howText:
    'De verplaatsingskans van een gemeente is hoeveel sterker haar buren zijn, gemiddeld over die buren, als deel van de hele schaal. De ongelijkheid van het district is het gemiddelde verschil tussen alle buren. Een gemeente zonder antwoord telt niet mee.',
  table: 'Bekijk als tabel',
  downloads: 'Download het waterbed',
}
