export const nl = {
  title: 'Bronnen uitwisselen',
  intro: 'Haal het overzicht van bronnen op als bestand.',
  explain:
    'In het bestand staan alle velden van alle bronnen, een regel per bron. In de spreadsheet staan wettelijke grondslagen en regels op eigen bladen. Zo kunt u het overzicht elders gebruiken of bijwerken.',
  takeOut: 'Overzicht ophalen',
  workbook: 'Spreadsheet met drie bladen',
  csv: 'CSV, een regel per bron',
}
