export const nl = {
  title: 'Bronnen uitwisselen',
  intro: 'Haal het overzicht van bronnen op als bestand.',
  explain:
    'In het bestand staan alle velden van alle bronnen, een regel per bron. In de spreadsheet staan wettelijke grondslagen en regels op eigen bladen. Zo kunt u het overzicht elders gebruiken of bijwerken.',
  takeOut: 'Overzicht ophalen',
  workbook: 'Spreadsheet met drie bladen',
  csv: 'CSV, een regel per bron',
}

export const reasons = {
  'systems.import_file_empty': 'In dit bestand staan geen bronnen. Zet de namen van de kolommen op de eerste regel.',
  'systems.import_file_too_large': 'Dit bestand is groter dan {maximum} MB. Verdeel het.',
  'systems.import_file_unreadable': 'Dit bestand is niet te lezen. Sla het op als spreadsheet (XLSX) of CSV.',
  'systems.import_too_many_rows': 'In dit bestand staan meer dan {maximum} regels. Verdeel het.',
  'systems.import_column_unknown':
    'Deze kolom kennen wij niet. Kies bij het inlezen welk veld het is, of haal haar weg.',
  'systems.import_column_twice': 'Deze kolom staat er twee keer. Haal er een weg.',
  'systems.import_column_missing': 'Er ontbreekt een kolom. Voeg de kolom toe.',
  'systems.import_column_needed': 'Een nieuwe bron heeft ook de kolom ‘{heading}’ nodig. Voeg de kolom toe.',
  'systems.import_formula': 'Hier staat een formule of een foutwaarde. Typ de waarde zelf.',
  'systems.import_no_code_or_name': 'Er is geen kolom met de code of de naam van de bron. Voeg er een toe.',
  'systems.import_code_twice': 'Deze code staat al op regel {line}. Haal een van de twee weg.',
  'systems.import_code_not_there': 'Deze code staat niet op het blad met bronnen. Zet de bron daar ook neer.',
  'systems.import_word_unknown':
    '‘{word}’ kennen wij niet. Gebruik een code of een naam uit de keuzelijst van het veld.',
  'systems.import_link_wrong': 'Schrijf een verband als ‘levert aan brp’: eerst het soort verband, dan de code.',
  'systems.import_day_wrong': 'Schrijf een dag als 31-12-2026 of 2026-12-31.',
  'systems.import_class_wrong': 'Schrijf 1, 2 of 3, of laag, midden of hoog.',
  'systems.import_xml_broken':
    'Dit bestand is geen geldige XML: vanaf deze regel klopt het niet. Maak de export opnieuw.',
  'systems.import_xml_doctype':
    'Een bestand met een DOCTYPE lezen wij niet, omdat dat onveilig is. Maak een gewone AMEFF-export.',
  'systems.import_xml_encoding': 'De tekens in dit bestand zijn niet te lezen. Sla het op als UTF-8.',
  'systems.import_xml_too_many':
    'Dit bestand heeft meer dan {maximum} elementen. Exporteer een kleiner deel van het model.',
  'systems.import_xml_too_deep':
    'De elementen in dit bestand zijn meer dan {maximum} lagen diep. Dit is geen AMEFF-export.',
  'systems.import_ameff_no_model':
    'Dit is geen ArchiMate-bestand. Kies in uw programma voor het ‘Open Exchange’-formaat (AMEFF), versie 3.',
  'systems.import_ameff_version': 'Dit is een andere versie van AMEFF. Exporteer in versie 3.0, 3.1 of 3.2.',
  'systems.import_ameff_no_id': 'Dit element heeft geen identifier. Maak de export opnieuw.',
  'systems.import_ameff_id_twice': 'De identifier ‘{id}’ staat er twee keer. Maak de export opnieuw.',
  'systems.import_ameff_no_name': 'Het element ‘{id}’ heeft geen naam. Geef het in uw programma een naam.',
  'systems.import_ameff_no_application':
    'In dit bestand staan geen applicaties. Referentiecomponenten van GEMMA zijn soorten systemen; die nemen wij niet over.',
  'systems.import_catalogue_broken': 'Dit bestand is geen geldige JSON in UTF-8. Maak de export opnieuw.',
  'systems.import_catalogue_empty': 'In dit bestand staan geen voorzieningen van de Softwarecatalogus.',
  'systems.import_catalogue_no_name': 'Hier staat geen naam van een voorziening. Vul ‘naam’ in, of haal dit deel weg.',
  'systems.import_json_wrong':
    'Dit is geen JSON. Neem de cel over uit het bestand dat u ophaalde, of haal de kolom weg.',
} as const
