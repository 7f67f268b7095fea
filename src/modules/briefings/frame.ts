import { dateText, type Language } from '#platform/language'

const texts = {
  nl: {
    page: (page: string, pages: string) => `Pagina ${page} van ${pages}`,
    about: 'Over dit stuk',
    continued: (title: string, part: number, parts: number) => `${title} (${part} van ${parts})`,
    csv: { sheet: 'Blad', row: 'Rij', name: 'Naam', column: 'Kolom', value: 'Waarde' },
  },
  en: {
    page: (page: string, pages: string) => `Page ${page} of ${pages}`,
    about: 'About this paper',
    continued: (title: string, part: number, parts: number) => `${title} (${part} of ${parts})`,
    csv: { sheet: 'Sheet', row: 'Row', name: 'Name', column: 'Column', value: 'Value' },
  },
} as const

/** The words that stand around a paper, in its language. */
export const frameWords = (language: Language, madeOn: string) => ({
  ...texts[language],
  day: dateText(language, madeOn),
})
