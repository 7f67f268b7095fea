export const nl = {
  title: 'Team',
  intro: 'Wie is wat in het programma?',
  explain:
    'Hier staat wie opdrachtgever is, wie leidt, wie uitvoert en wie per gemeente het aanspreekpunt is. Een rol in het team geeft geen rechten in Weerwerk: die geeft de beheerder.',
  itemExplain:
    'Kies iemand die bij het district werkt, of typ de naam van wie geen account heeft. Een contactpersoon hoort bij een gemeente.',
  new: 'Voeg iemand toe',
  none: 'Er staat nog niemand in het team.',
  missing: (names: string) => `Nog zonder contactpersoon: ${names}.`,
  who: 'Wie',
  role: 'Rol',
  roles: {
    principal: 'Bestuurlijk opdrachtgever',
    'official-principal': 'Ambtelijk opdrachtgever',
    'programme-manager': 'Programmamanager',
    'project-leader': 'Projectleider',
    'execution-specialist': 'Uitvoeringsspecialist',
    'municipal-contact': 'Contactpersoon van een gemeente',
    'riec-account-manager': 'RIEC-accountmanager',
    member: 'Lid van de projectgroep',
  },
  person: 'Iemand van het district',
  noPerson: 'Niemand van het district',
  name: 'Of een naam',
  nameHint: 'Voor wie geen account heeft.',
  about: 'Van welk deelproject?',
  municipality: 'Van welke gemeente?',
  noMunicipality: 'Geen gemeente',
  startsOn: 'Vanaf',
  endsOn: 'Tot en met',
  unknown: 'niet meer bekend',
  removeText: 'Deze regel verdwijnt. Is iemand gestopt? Vul dan liever de laatste dag in.',
}

export const reasons: Record<string, string> = {
  'programme.team_person_or_name': 'Kies iemand van het district of typ een naam: één van de twee.',
  'programme.team_contact_of_municipality':
    'Een contactpersoon hoort bij een gemeente. Kies die, en kies er geen bij een andere rol.',
  'programme.team_role_of_whole': 'Deze rol geldt voor het hele programma. Kies geen deelproject.',
  'programme.team_member_in_use': 'Deze regel wordt nog gebruikt.',
  'team-member.not_found': 'Deze regel van het team is er niet, of niet meer.',
  'team-member.changed_meanwhile': 'Iemand heeft deze regel intussen gewijzigd. Laad de pagina opnieuw.',
}
