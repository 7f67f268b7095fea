type Words = {
  /** How many records wait for confirmation, late ones too. */
  waiting: number
  late: number
  href: string
}

/** The mail to a source manager; it tells how many records wait and no more. */
export const reminderMail = {
  nl: ({ waiting, late, href }: Words) => {
    const what = waiting === 1 ? '1 informatiebron' : `${waiting} informatiebronnen`
    return {
      subject: `Klopt dit nog? Bevestig de gegevens van ${what}`,
      text: `Goedendag,\n\nVan ${what} moet u bevestigen dat de gegevens van uw gemeente kloppen.${late > 0 ? ` Daarvan ${late === 1 ? 'is er 1' : `zijn er ${late}`} te laat.` : ''}\n\nNaar de bronnen: ${href}\n\nPer bron kiest u: ja, dit klopt; ik wijzig het; of ik vraag het na.\n\nDit bericht komt van Weerwerk. U krijgt het omdat u deze bronnen beheert, of omdat zij geen beheerder hebben.\n`,
    }
  },
  en: ({ waiting, late, href }: Words) => {
    const what = waiting === 1 ? '1 source of information' : `${waiting} sources of information`
    return {
      subject: `Is this still right? Confirm the record of ${what}`,
      text: `Hello,\n\nYou have to confirm that the record of your municipality is right for ${what}.${late > 0 ? ` Of these, ${late} ${late === 1 ? 'is' : 'are'} overdue.` : ''}\n\nTo the sources: ${href}\n\nFor each source you choose: yes, this is right; I change it; or I will ask.\n\nThis message comes from Weerwerk. You get it because you manage these sources, or because they have no manager.\n`,
    }
  },
}
