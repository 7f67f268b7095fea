export const nl = {
  title: 'Acties als OSCAL',
  intro: 'Neem het hele actieplan mee, of breng acties uit zo’n bestand in.',
  explain:
    'OSCAL is een open formaat; een actieplan heet daarin een plan of action and milestones. Het bestand bevat alle acties met normen, eigenaar, dagen, kosten, stand en verwijzingen naar bewijs. Bij het inlezen ziet u eerst wat er bij komt. Acties die er al zijn, en acties die al zijn afgerond, komen er niet nog een keer bij.',
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
  summary: (fresh: number, other: number) => `${fresh} nieuw, ${other} staan er al of zijn al afgerond.`,
  columns: { title: 'Actie', norms: 'Normen', dueOn: 'Klaar op', kind: 'Wat doen we?' },
  kinds: { new: 'Nieuw', known: 'Staat er al', closed: 'Al afgerond' },
  take: 'Neem over',
  ownerless: 'Zonder eigenaar van hier; kies later iemand.',
  apply: 'Maak deze acties',
  again: 'Kies een ander bestand',
  applied: (n: number) => (n === 1 ? '1 actie gemaakt.' : `${n} acties gemaakt.`),
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
  'assessments.no_action_to_take_out': 'Er is nog geen actie om op te halen.',
}
