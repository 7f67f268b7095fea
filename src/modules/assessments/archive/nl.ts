export const nl = {
  title: 'Uitslagen uit een bestand',
  intro: 'Ondertekende zelfscans en toetsingen van vroeger of van een ander systeem. U kunt ze lezen en weer ophalen.',
  explain:
    'Een gemeente kan een ondertekende zelfscan, met de toetsing erbij, als OSCAL-bestand meenemen. Zo’n bestand leest u hier in. Wij rekenen eerst na of alles nog is wat er is ondertekend. Daarna bewaren wij het precies zoals het was. Een uitslag uit een bestand telt alleen mee in het verloop van uw eigen gemeente, met een open teken. In cijfers van het district telt hij niet mee: niet in de rode draden en niet in de vergelijking. Wat er al staat, wordt nooit overschreven.',
  who: 'Alleen uw eigen gemeente ziet deze uitslagen. Wie een bestand inleest of ophaalt, staat in het logboek.',
  link: 'Uitslagen uit een bestand',
  empty: 'Er is nog geen uitslag uit een bestand.',
  emptyText: 'Heeft u een OSCAL-bestand van een ondertekende zelfscan? Lees het hieronder in.',
  emptyReader: 'De coördinator van uw gemeente kan een ondertekende zelfscan inlezen.',
  columns: { title: 'Uitslag', framework: 'Normenkader', signedOn: 'Ondertekend op', broughtAt: 'Ingelezen op' },
  upload: { title: 'Inlezen', file: 'Uitslag in OSCAL (.json)', submit: 'Kijk wat erin staat' },
  fileNeeded: 'Kies eerst een bestand.',
  faults: (n: number) =>
    n === 1
      ? 'Dit bestand heeft 1 fout. Er is niets ingelezen.'
      : `Dit bestand heeft ${n} fouten. Er is niets ingelezen.`,
  preview: 'Dit staat in het bestand',
  checked: 'Nagerekend: het bestand is heel. Wat erin staat, is wat is ondertekend.',
  unsure: 'Wij kunnen niet nagaan wie het bestand maakte. Vraag dat aan wie het u gaf.',
  keep: 'Bewaar deze uitslag',
  again: 'Kies een ander bestand',
  kept: 'De uitslag is bewaard. Hij telt alleen mee in het verloop van uw eigen gemeente.',
  trend: 'Bekijk het verloop',
  badge: 'Uit een bestand',
  origin: 'Waar komt dit vandaan?',
  facts: {
    framework: 'Normenkader',
    rounds: 'Ronde',
    origin: 'Systeem van herkomst',
    document: 'Kenmerk van het bestand (SHA-256)',
    broughtAt: 'Ingelezen op',
    signedOn: 'Laatste handtekening',
    norms: 'Aantal oordelen',
    pieces: 'Bewijs',
    destroyed: 'Wordt vernietigd op',
  },
  unknownOrigin: 'staat niet in het bestand',
  pieces: (n: number, files: number) => {
    const all = n === 1 ? '1 stuk' : `${n} stukken`
    return files === 0 ? all : `${all}, waarvan ${files} met het bestand erbij`
  },
  kinds: { 'self-scan': 'Zelfscan', independent: 'Toetsing' },
  norms: (n: number) => (n === 1 ? '1 norm' : `${n} normen`),
  signatures: 'Handtekeningen',
  acts: { signed: 'Ondertekend', acknowledged: 'Kennis genomen' },
  roles: { secretary: 'de gemeentesecretaris', mayor: 'de burgemeester', assessor: 'de onafhankelijke toetser' },
  by: (act: string, role: string, day: string) => `${act} door ${role} op ${day}`,
  hash: 'Kenmerk',
  answers: 'Per norm',
  answerColumns: {
    norm: 'Norm',
    claimed: 'Zelfscan',
    counting: 'Telt als',
    atThen: 'Toetsing, op de peildatum',
    atNow: 'Toetsing, op dat moment',
    reason: 'Toelichting',
  },
  na: 'n.v.t.',
  unanswered: 'niet beantwoord',
  second: 'tweede toetser',
  says: {
    self: 'Gemeente',
    assessor: 'Toetser',
    measure: 'Maatregel',
    reply: 'Reactie',
    answer: 'Antwoord',
    revised: 'Herzien',
  },
  until: (day: string) => `klaar op ${day}`,
  evidence: 'Bewijs',
  noEvidence: 'In dit bestand staat geen bewijs.',
  noFile: 'alleen het kenmerk',
  evidenceColumns: { title: 'Stuk', datedOn: 'Datum', norms: 'Bij norm', file: 'Bestand' },
  open: 'Open het bestand',
  takeOut: 'Download als OSCAL',
}

export const archiveReasons: Record<string, string> = {
  'assessments.archive_not_signed':
    '“{round}” is niet ondertekend. Lees de antwoorden in bij het werkblad van een open zelfscan.',
  'assessments.archive_no_content':
    'Van “{round}” reist niet mee wat er is ondertekend, dus wij kunnen het niet narekenen. Haal het bestand opnieuw op.',
  'assessments.archive_changed': '“{round}” is niet meer wat er is ondertekend: het kenmerk klopt niet.',
  'assessments.archive_is_here': '“{round}” staat hier al. Wat er staat, wordt niet overschreven.',
  'assessments.archive_known': 'Deze uitslag is al eens ingelezen. Wat er staat, wordt niet overschreven.',
  'assessments.archive_later': 'Een handtekening kan niet later dan vandaag zijn.',
  'assessments.archive_too_old': 'Deze uitslag is ouder dan vijf jaar en moet vernietigd zijn. Wij bewaren hem niet.',
}
