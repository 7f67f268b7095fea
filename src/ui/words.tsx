/** Words that many screens share and that belong to no module. */
export const shared = {
  nl: {
    whatIsThis: 'Wat kan ik hier?',
    whoSees: 'Wie kan dit zien?',
    problems: 'Er is iets niet goed ingevuld',
    back: 'Terug',
    save: 'Opslaan',
    optional: 'hoeft niet',
    cancel: 'Annuleren',
    show: 'Toon',
    clear: 'Wis',
    download: 'Download',
    table: 'Tabel',
  },
  en: {
    whatIsThis: 'What can I do here?',
    whoSees: 'Who can see this?',
    problems: 'Something is not filled in right',
    back: 'Back',
    save: 'Save',
    optional: 'optional',
    cancel: 'Cancel',
    show: 'Show',
    clear: 'Clear',
    download: 'Download',
    table: 'Table',
  },
}
