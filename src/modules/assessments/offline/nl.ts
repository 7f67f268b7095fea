/** Texts of the spreadsheet that goes out. */
export const nl = {
  sheets: { scan: 'Zelfscan', help: 'Uitleg' },
  columns: {
    norm: 'Norm',
    theme: 'Thema',
    text: 'Wat de norm vraagt',
    level: 'Niveau',
    reason: 'Toelichting',
    measure: 'Maatregel',
    measureDue: 'Maatregel klaar op',
    note: 'Let op',
  },
  notApplicable: 'n.v.t.',
  notes: { carried: 'Overgenomen van de vorige ronde: controleer dit antwoord en bevestig het op de website.' },
  help: [
    'Vul alleen de lichte cellen in. De andere cellen zijn op slot.',
    'Kies bij Niveau een waarde uit de lijst. Laat de cel leeg als u nog geen antwoord hebt.',
    'Kiest u n.v.t.? Schrijf dan bij Toelichting waarom de norm voor uw gemeente niet geldt.',
    'Een maatregel heeft altijd een datum: schrijf die als 31-12-2026.',
    'Typ gewone tekst. Formules worden geweigerd.',
    'Klaar? Lees het bestand in op de pagina van de zelfscan. U ziet eerst wat er verandert; daarna beslist u.',
  ],
  levels: 'De niveaus',
  prompt: 'Kies een niveau uit de lijst, of laat de cel leeg.',
}

/** Faults of a file that came back, in words. */
export const reasons: Record<string, string> = {
  'assessments.import_too_large': 'Dit bestand is te groot. Het mag hoogstens {maximum} MB zijn.',
  'assessments.import_unreadable': 'Dit is geen Excel-bestand (.xlsx) dat wij veilig kunnen lezen.',
  'assessments.import_no_scan': 'Dit bestand komt niet uit Weerwerk. Download eerst het bestand van deze zelfscan.',
  'assessments.import_altered': 'De verborgen gegevens van dit bestand zijn veranderd. Download het bestand opnieuw.',
  'assessments.import_other_scan': 'Dit bestand hoort bij een andere zelfscan.',
  'assessments.import_other_framework':
    'Dit bestand hoort bij een andere versie van het normenkader: {code} {version}.',
  'assessments.import_column_missing': 'De kolom {column} ontbreekt.',
  'assessments.import_column_unknown': 'De kolom {column} kennen wij niet. Haal hem weg.',
  'assessments.import_column_twice': 'De kolom {column} komt twee keer voor.',
  'assessments.import_norm_unknown': 'De norm {norm} staat niet in deze zelfscan.',
  'assessments.import_norm_twice': 'De norm {norm} komt twee keer voor.',
  'assessments.import_norm_missing': 'Bij deze ingevulde rij ontbreekt de code van de norm.',
  'assessments.import_formula': 'Deze cel bevat een formule of een fout. Typ de waarde zelf.',
  'assessments.import_level_unknown': 'Het niveau {text} bestaat niet. Kies een waarde uit de lijst.',
  'assessments.import_day_unknown': '{text} is geen datum. Schrijf de datum als 31-12-2026.',
}
