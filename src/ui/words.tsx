/** Words that many screens share and that belong to no module. */
export const shared = {
  nl: {
    whatIsThis: 'Wat kan ik hier?',
    whoSees: 'Wie kan dit zien?',
    problems: 'Er is iets niet goed ingevuld',
    breadcrumbs: 'Kruimelpad',
    back: 'Terug',
    save: 'Opslaan',
    optional: 'hoeft niet',
    cancel: 'Annuleren',
    show: 'Toon',
    clear: 'Wis',
    download: 'Download',
    table: 'Tabel',
    pages: 'Pagina’s',
    previous: 'Vorige',
    next: 'Volgende',
    importing: {
      steps: 'Stappen van het inlezen',
      choose: 'Bestand kiezen',
      look: 'Bekijken wat er verandert',
      done: 'Doorvoeren',
      cell: 'Cel',
      fault: 'Wat is er mis?',
      faults: (count: number): string =>
        count === 1
          ? 'Het bestand heeft 1 fout. Er is niets ingelezen.'
          : `Het bestand heeft ${count} fouten. Er is niets ingelezen.`,
      reading: 'Het bestand wordt gelezen en nagekeken.',
      applying: (rows: number): string =>
        rows === 1 ? '1 regel wordt doorgevoerd.' : `${rows} regels worden doorgevoerd.`,
      howFar: '{percent}% is klaar.',
      wait: 'Duizend regels doorvoeren duurt ongeveer een seconde. Daarna ziet u hoeveel er zijn ingelezen.',
    },
  },
  en: {
    whatIsThis: 'What can I do here?',
    whoSees: 'Who can see this?',
    problems: 'Something is not filled in right',
    breadcrumbs: 'Breadcrumbs',
    back: 'Back',
    save: 'Save',
    optional: 'optional',
    cancel: 'Cancel',
    show: 'Show',
    clear: 'Clear',
    download: 'Download',
    table: 'Table',
    pages: 'Pages',
    previous: 'Previous',
    next: 'Next',
    importing: {
      steps: 'Steps of reading in',
      choose: 'Choose a file',
      look: 'See what changes',
      done: 'Carry it out',
      cell: 'Cell',
      fault: 'What is wrong?',
      faults: (count: number): string =>
        count === 1
          ? 'The file has 1 fault. Nothing was read in.'
          : `The file has ${count} faults. Nothing was read in.`,
      reading: 'The file is being read and checked.',
      applying: (rows: number): string => (rows === 1 ? '1 line is carried out.' : `${rows} lines are carried out.`),
      howFar: '{percent}% is done.',
      wait: 'Carrying out a thousand lines takes about a second. Then you see how many were read in.',
    },
  },
}
