export const nl = {
  title: 'Organisaties', intro: 'De gemeenten en partners van het district. Dit zijn openbare feiten.', who: 'Iedereen die is ingelogd ziet deze feiten.',
  kinds: { district: 'district', municipality: 'gemeente', service: 'uitvoeringsorganisatie', riec: 'RIEC', province: 'provincie' },
  columns: { name: 'Naam', kind: 'Soort', code: 'Code', inhabitants: 'Inwoners', staff: 'Medewerkers (schatting)', names: 'Mag namen zien', mail: 'E-mail', role: 'Rol', from: 'Vanaf', to: 'Tot en met', end: 'Beëindig' },
  allow: 'Sta toe', forbid: 'Trek in', yes: 'ja', no: 'nee',
  people: { title: 'Mensen en rechten', intro: 'Wie mag wat voor uw organisatie.', who: 'Deze lijst zien beheerders, coördinatoren en wie tekent. Het district ziet alleen de coördinator, secretaris, burgemeester en beheerder.', invite: 'Nodig iemand uit', name: 'Naam', mail: 'E-mailadres', role: 'Rol', startsOn: 'Vanaf', submit: 'Nodig uit', invited: 'De uitnodiging is verstuurd.', end: 'Beëindig', endConfirm: 'Deze rol stopt vandaag.', search: 'Zoek op naam of rol', none: 'Niemand gevonden.', export: 'Spreadsheet' },
  roles: { coordinator: 'coördinator', contributor: 'medewerker van de scan', secretary: 'gemeentesecretaris', mayor: 'burgemeester', 'integrity-officer': 'integriteit en HR', 'report-handler': 'behandelaar meldpunt', trainer: 'trainer', manager: 'leidinggevende', controller: 'controller', 'privacy-officer': 'privacyfunctionaris', 'attention-officer': 'aandachtsfunctionaris', 'source-manager': 'bronbeheerder', employee: 'medewerker', 'project-leader': 'projectleider', analyst: 'analist', assessor: 'toetser', 'execution-specialist': 'uitvoeringsspecialist', 'oto-planner': 'planner OTO', 'board-member': 'lid van het DVO', 'province-reader': 'lezer provincie', administrator: 'beheerder' } as Record<string, string>,
}

export const reasons: Record<string, string> = {
  'organisations.role_not_here': 'Deze rol past niet bij uw organisatie.',
  'organisations.already_has_role': 'Deze persoon heeft deze rol al.',
  'organisations.last_administrator': 'Dit is de laatste beheerder. Geef eerst iemand anders deze rol.',
  'organisations.invite.forbidden': 'Alleen de beheerder of coördinator nodigt mensen uit.',
  'organisations.see_people.forbidden': 'Deze lijst is voor beheerders, coördinatoren en wie tekent.',
}
