export const nl = {
  title: 'Documenten',
  intro: 'De stukken van het programma, elke versie bewaard.',
  explain:
    'Hier staan de documenten van het programma. Elke versie blijft bewaard, met wie haar toevoegde en wanneer. Bij elk document staat wie het mag zien, of het openbaar wordt onder de Wet open overheid (Woo) en tot wanneer het wordt bewaard. Wie een document ophaalt, staat in het logboek.',
  explains: {
    document:
      'Hier staat één document met al zijn versies. De vingerafdruk (SHA-256) laat zien dat een bestand niet is veranderd. De projectleider kan een nieuwe versie toevoegen, de gegevens wijzigen en een verkeerd document intrekken.',
    new: 'Kies een bestand en vul in waar het over gaat. De classificatie bepaalt wie het ziet. De bewaartermijn telt vanaf de dag van het document.',
    change:
      'Pas de titel, de classificatie, het Woo-oordeel of de bewaartermijn aan. Het bestand zelf verandert niet: voeg daarvoor een nieuwe versie toe.',
  },
  who: 'Openbare documenten ziet iedereen die het programma leest. Interne documenten zien het projectteam en het DVO. Vertrouwelijke documenten zien alleen de projectleider en de controller van het programma.',
  classifications: { open: 'Openbaar', internal: 'Intern', confidential: 'Vertrouwelijk' },
  classificationHints: {
    open: 'Voor iedereen die het programma leest.',
    internal: 'Voor het projectteam en het DVO.',
    confidential: 'Alleen voor de projectleider en de controller van het programma.',
  },
  woo: {
    publish: 'Openbaar te maken',
    partly: 'Deels openbaar te maken',
    not: 'Niet openbaar te maken',
    undecided: 'Nog te beoordelen',
  },
  classification: 'Classificatie',
  wooMark: 'Woo',
  wooGround: 'Grond in de Woo',
  wooGroundHint: 'Alleen bij deels of niet openbaar. Bijvoorbeeld: artikel 5.1, tweede lid, onder e.',
  term: 'Bewaartermijn',
  termText: (what: string, length: string) => `${what} (${length})`,
  datedOn: 'Dag van het document',
  endsOn: 'Bewaren tot',
  forever: 'blijvend',
  name: 'Titel',
  subProject: 'Deelproject',
  meeting: 'Overleg',
  wholeProgramme: 'Het hele programma',
  noMeeting: 'Geen overleg',
  programme: 'Programma',
  file: 'Bestand',
  fileHint: 'PDF, Word, Excel, PowerPoint, ODF, een foto of platte tekst. Hoogstens 25 MB.',
  note: 'Wat is er nieuw in deze versie?',
  versions: 'Versies',
  versionCount: (n: number) => (n === 1 ? '1 versie' : `${n} versies`),
  numberedVersion: (n: number) => `Versie ${n}`,
  size: (kilobytes: string) => `${kilobytes} kB`,
  fingerprint: 'Vingerafdruk (SHA-256)',
  someone: 'iemand van het projectteam',
  add: 'Voeg een document toe',
  addVersion: 'Voeg een nieuwe versie toe',
  change: 'Wijzig de gegevens',
  search: 'Zoek in titel',
  all: 'Alle',
  found: (n: number) => (n === 1 ? '1 document' : `${n} documenten`),
  none: 'Er zijn hier nog geen documenten die u mag zien.',
  noneFound: 'Geen document past bij wat u zoekt.',
  saved: 'Bewaard.',
  withdraw: 'Trek het document in',
  withdrawText:
    'Staat hier iets wat er niet hoort? Dan vernietigt u het bestand, met alle versies. Dat kan niet ongedaan worden gemaakt. Deze regel blijft staan, met de reden en de dag. Staat het ook in de titel? Wijzig die dan eerst.',
  withdrawNow: 'Vernietig het bestand',
  reason: 'Waarom?',
  withdrawn: 'Ingetrokken',
  withdrawnOn: (day: string) => `Ingetrokken op ${day}. Het bestand is vernietigd.`,
  withdrawnVersion: (n: number) => `Versie ${n}, vernietigd`,
}

export const reasons: Record<string, string> = {
  'programme.read_open_document.forbidden': 'U kunt dit document niet zien.',
  'programme.read_internal_document.forbidden': 'Dit document is intern. Het projectteam en het DVO kunnen het zien.',
  'programme.read_confidential_document.forbidden':
    'Dit document is vertrouwelijk. Alleen de projectleider en de controller van het programma kunnen het zien.',
  'programme.keep_documents.forbidden': 'Alleen de projectleider voegt documenten toe en wijzigt ze.',
  'programme.document_needs_file': 'Kies een bestand.',
  'programme.document_is_withdrawn':
    'Dit document is ingetrokken. Het bestand is vernietigd en er verandert niets meer aan.',
  'programme.version_is_there': 'Dit bestand is al een versie van dit document.',
  'programme.meeting_unknown': 'Dit overleg hoort niet bij dit programma.',
  'programme.woo_ground_needed':
    'Geef de grond in de Woo als het document deels of niet openbaar wordt; laat haar anders leeg.',
  'programme.woo_confidential':
    'Wat vertrouwelijk is, kan niet in zijn geheel openbaar worden. Kies deels, niet, of een andere classificatie.',
}
