export const nl = {
  preview: 'Toon voorbeeld',
  previewTitle: 'Zo ziet het eruit',
  nothing: 'Er staat nog geen tekst.',
  table: 'Tabel',
  how: 'Zo maakt u de tekst op',
  typed: 'U typt',
  becomes: 'Het wordt',
  rows: [
    ['## Aanleiding', 'een kopje'],
    ['**belangrijk**', 'vet'],
    ['*nadruk*', 'schuin'],
    ['- punt', 'een opsomming'],
    ['1. stap', 'een genummerde lijst'],
    ['[tekst](https://www.voorbeeld.nl)', 'een link'],
    ['| Kolom | Aantal |', 'een tabel, met eronder een regel | --- | --- |'],
  ],
  paragraph: 'Een lege regel maakt een nieuwe alinea.',
}
