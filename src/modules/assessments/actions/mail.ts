type Words = {
  number: number
  title: string
  day: string
  when: 'late' | 'today' | 'soon'
  isOwned: boolean
  href: string
}

/** The mail about an action whose end day is near or over, in the language of who gets it. */
export const reminderMail = {
  nl: ({ number, title, day, when, isOwned, href }: Words) => {
    const due = {
      late: `had klaar moeten zijn op ${day}`,
      today: 'moet vandaag klaar zijn',
      soon: `moet klaar zijn op ${day}`,
    }
    const why = isOwned ? 'u de eigenaar bent, of de eigenaar hier niet meer werkt' : 'de actie heeft nog geen eigenaar'
    return {
      subject: when === 'late' ? `Te laat: actie A-${number}` : `Herinnering: actie A-${number}`,
      text: `Goedendag,\n\nActie A-${number} (${title}) ${due[when]}.\n\nNaar de actie: ${href}\n\nDaar kunt u bewijs toevoegen en de actie sluiten. Lukt de dag niet? Vraag de coördinator om een andere.\n\nDit bericht komt van Weerwerk. U krijgt het omdat ${why}.\n`,
    }
  },
  en: ({ number, title, day, when, isOwned, href }: Words) => {
    const due = {
      late: `should have been done by ${day}`,
      today: 'has to be done today',
      soon: `has to be done by ${day}`,
    }
    const why = isOwned ? 'you own it, or its owner no longer works here' : 'the action has no owner yet'
    return {
      subject: when === 'late' ? `Late: action A-${number}` : `Reminder: action A-${number}`,
      text: `Hello,\n\nAction A-${number} (${title}) ${due[when]}.\n\nTo the action: ${href}\n\nThere you can add evidence and close the action. Is the day not feasible? Ask the coordinator for another one.\n\nThis message comes from Weerwerk. You get it because ${why}.\n`,
    }
  },
}
