export const nl = {
  title: 'Normenkaders',
  intro: 'Een normenkader zegt wat een gemeente op orde moet hebben. Gemeenten scannen zichzelf tegen een vastgestelde versie.',
  explain: 'Maak of importeer een kader als concept, kijk het na en publiceer het. Een gepubliceerde versie verandert niet meer; maak daarvoor een nieuwe versie.',
  who: 'Gepubliceerde kaders ziet iedereen in het district. Concepten ziet alleen het district zelf.',
  columns: { title: 'Kader', version: 'Versie', state: 'Staat', norms: 'Normen', made: 'Gemaakt op' },
  states: { draft: 'Concept', published: 'Gepubliceerd', retired: 'Ingetrokken' },
  empty: 'Er is nog geen normenkader.',
  filter: { state: 'Staat', all: 'Alle', search: 'Zoek in kaders', submit: 'Toon', clear: 'Wis' },
  import: { title: 'Importeer een kader', intro: 'Eigen YAML of JSON, spreadsheet, een bibliotheek van CISO Assistant of een OSCAL-catalogus. Het wordt een concept; er wordt niets gepubliceerd.', file: 'Bestand', submit: 'Importeer', again: 'Kies het bestand opnieuw en probeer het nog eens.', faults: (n: number) => `Dit bestand heeft ${n} fouten. Er is niets geïmporteerd.` },
  detail: { norms: 'Normen', themes: 'Thema’s', scale: 'Schaal', level: 'Niveau', name: 'Naam', description: 'Omschrijving', warnings: 'Let op', code: 'Code', kind: 'Soort', core: 'kern', plus: 'plus', weight: 'Gewicht', threshold: 'Norm ligt op niveau', evidence: 'Voorbeeldbewijs', forms: 'Toetsvorm', groups: 'Groepen', noTheme: 'Zonder thema' },
  actions: { publish: 'Publiceer', publishConfirm: 'Na publiceren verandert deze versie niet meer.', retire: 'Trek in', retireConfirm: 'Nieuwe zelfscans kunnen dit kader dan niet meer gebruiken. Lopende scans houden het.', remove: 'Verwijder het concept', removeConfirm: 'Het concept is dan weg. Dit kunt u niet terugdraaien.', edit: 'Bewerk', newVersion: 'Nieuwe versie', version: 'Versienummer', download: 'Download als', compare: 'Vergelijk met' },
  edit: { title: 'Bewerk', change: 'Bewaar', code: 'Code', name: 'Titel', text: 'Tekst van de norm', guidance: 'Toelichting', evidence: 'Voorbeeldbewijs', kind: 'Soort', weight: 'Gewicht', threshold: 'Norm ligt op niveau', add: 'Voeg een norm toe', addTheme: 'Voeg een thema toe', remove: 'Verwijder', removeConfirm: 'Ook wat eronder hangt gaat weg.', parent: 'Thema', none: 'geen', meta: 'Titel en versie' },
  compare: { title: 'Vergelijk versies', added: 'Nieuw', removed: 'Vervallen', changed: 'Veranderd', same: 'Beide versies hebben dezelfde normen.', what: 'Wat' },
  formats: { yaml: 'YAML', json: 'JSON', xlsx: 'Spreadsheet', ciso: 'CISO Assistant', oscal: 'OSCAL' },
}

export const reasons: Record<string, string> = {
  'frameworks.file_fault': '{where}: {message}',
  'frameworks.version_taken': 'Deze versie van dit kader bestaat al. Kies een ander versienummer.',
  'frameworks.code_taken': 'Deze code is al in gebruik in dit kader.',
  'frameworks.keep.forbidden': 'Alleen de projectleider, analist of beheerder van het district wijzigt normenkaders.',
  'frameworks.publish.forbidden': 'Alleen de projectleider of beheerder van het district publiceert normenkaders.',
  'frameworks.change_when_published': 'Een gepubliceerde versie verandert niet. Maak een nieuwe versie.',
  'frameworks.publish_when_published': 'Deze versie is al gepubliceerd.',
}
