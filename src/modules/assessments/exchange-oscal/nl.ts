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
}
