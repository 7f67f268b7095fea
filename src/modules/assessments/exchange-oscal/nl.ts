export const nl = {
  title: 'Acties als OSCAL',
  intro: 'Neem het hele actieplan mee, of breng acties uit zo’n bestand in.',
  explain:
    'OSCAL is een open formaat; een actieplan heet daarin een plan of action and milestones. Het bestand bevat alle acties met normen, herkomst, eigenaar, dagen, kosten, stand, reden en bewijs. Bewijs dat een bestand is, gaat mee tot 1 MB per stuk en 5 MB samen; van grotere bestanden gaat alleen het kenmerk mee. Bij het inlezen ziet u eerst wat er bij komt. Ook acties die klaar of gestopt zijn, komen terug zoals ze waren. Acties die er al zijn, komen er niet nog een keer bij.',
  who: 'Alleen uw eigen organisatie ziet deze acties. Wie het bestand ophaalt of inleest, staat in het logboek.',
  link: 'Meenemen en inlezen als OSCAL',
  download: { title: 'Meenemen', action: 'Download het actieplan als OSCAL' },
  upload: { title: 'Inlezen', file: 'Actieplan in OSCAL (.json)', submit: 'Kijk wat erin staat' },
  fileNeeded: 'Kies eerst een bestand.',
  faults: (n: number) =>
    n === 1
      ? 'Dit bestand heeft 1 fout. Er is niets ingelezen.'
      : `Dit bestand heeft ${n} fouten. Er is niets ingelezen.`,
  preview: 'Dit staat in het bestand',
  summary: (fresh: number, other: number) => `${fresh} nieuw, ${other} ${other === 1 ? 'staat' : 'staan'} er al.`,
  columns: { title: 'Actie', norms: 'Normen', dueOn: 'Klaar op', state: 'Stand', kind: 'Wat doen we?' },
  known: 'Staat er al',
  losses: {
    owner: 'Zonder eigenaar van hier; kies later iemand.',
    'owner-by-role': 'De eigenaar werkt hier niet; wie hier die rol heeft, wordt de eigenaar.',
    origin: 'Waar de actie vandaan kwam, staat hier niet; de normen blijven.',
    proof: 'Niet al het bewijs reist mee; voeg het later weer toe.',
    'not-busy': 'Komt binnen als gepland: zonder eigenaar en einddatum kan een actie niet lopen.',
    'not-done': 'Komt open binnen: zonder bewijs kan een actie niet klaar zijn.',
  },
  take: 'Neem over',
  apply: 'Breng deze acties in',
  again: 'Kies een ander bestand',
  applied: (n: number) => (n === 1 ? '1 actie ingebracht.' : `${n} acties ingebracht.`),
  toList: 'Naar de acties',
}

export const oscalReasons: Record<string, string> = {
  'assessments.oscal_no_json': 'Dit bestand is geen JSON en geen spreadsheet.',
  'assessments.oscal_too_large': 'Dit bestand is groter dan 20 MB.',
  'assessments.oscal_no_root': 'In dit bestand staat niet wat hier hoort: {root}.',
  'assessments.oscal_foreign':
    'Dit bestand is niet door Weerwerk gemaakt. OSCAL zelf kent geen niveaus, dus er is niets over te nemen.',
  'assessments.oscal_damaged': 'De gegevens van Weerwerk zijn hier beschadigd.',
  'assessments.oscal_shape': 'Hier staat niet wat er hoort te staan.',
  'assessments.oscal_uuid': '{value} is geen uuid.',
  'assessments.oscal_uuid_twice': 'De uuid {value} staat er twee keer.',
  'assessments.oscal_reference': '{value} verwijst naar iets dat niet in het bestand staat.',
  'assessments.oscal_moment': '{value} is geen tijdstip met tijdzone.',
  'assessments.oscal_name': '{value} is geen geldige naam in OSCAL.',
  'assessments.oscal_other_framework':
    'Dit bestand hoort bij kader {code}, versie {version}. Deze zelfscan gebruikt een andere.',
  'assessments.oscal_other_municipality': 'Dit bestand is van {name}, niet van uw gemeente.',
  'assessments.oscal_no_self_scan': 'In dit bestand staat geen zelfscan.',
  'assessments.oscal_other_organisation': 'Dit bestand is van {name}, niet van uw organisatie.',
  'assessments.oscal_id_taken': 'De actie met kenmerk {id} kan niet worden ingebracht: dat kenmerk is al in gebruik.',
  'assessments.oscal_done_day': 'Een actie die klaar is heeft een dag waarop dat was, een andere niet.',
  'assessments.oscal_done_later': 'Een actie kan niet later dan vandaag zijn afgesloten.',
  'assessments.oscal_event_later': 'Wat er met een actie gebeurde, kan niet later dan vandaag zijn.',
  'assessments.oscal_cancel_reason': 'Een gestopte actie heeft een reden.',
  'assessments.oscal_file_large': 'Het bestand bij “{title}” is groter dan 1 MB.',
  'assessments.oscal_file_changed': 'Het bestand bij “{title}” is niet meer wat het was: het kenmerk klopt niet.',
  'assessments.no_action_to_take_out': 'Er is nog geen actie om op te halen.',
}
