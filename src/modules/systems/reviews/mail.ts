type Words = {
  /** For how many sources something is to be done, late ones too. */
  waiting: number
  late: number
  href: string
}

/** The mail to who reviews authorisations; it tells for how many sources and no more. */
export const reviewMail = {
  nl: ({ waiting, late, href }: Words) => {
    const what = waiting === 1 ? '1 informatiebron' : `${waiting} informatiebronnen`
    return {
      subject: `Mag iedereen dit nog? Beoordeel de autorisaties van ${what}`,
      text: `Goedendag,\n\nVan ${what} is het tijd om de autorisaties te beoordelen.${late > 0 ? ` Daarvan ${late === 1 ? 'is er 1' : `zijn er ${late}`} te laat.` : ''}\n\nNaar de herbeoordelingen: ${href}\n\nPer autorisatie kiest u: blijft, wijzigt of stopt. Over uw eigen autorisatie beslist een collega.\n\nDit bericht komt van Weerwerk. Om welke bron en om wie het gaat, staat niet in deze mail.\n`,
    }
  },
  en: ({ waiting, late, href }: Words) => {
    const what = waiting === 1 ? '1 source of information' : `${waiting} sources of information`
    return {
      subject: `May everyone still do this? Review the authorisations for ${what}`,
      text: `Hello,\n\nIt is time to review the authorisations for ${what}.${late > 0 ? ` Of these, ${late} ${late === 1 ? 'is' : 'are'} overdue.` : ''}\n\nTo the reviews: ${href}\n\nFor each authorisation you choose: keep, change or end. A colleague decides on your own.\n\nThis message comes from Weerwerk. Which source and whom it is about is not in this mail.\n`,
    }
  },
}
