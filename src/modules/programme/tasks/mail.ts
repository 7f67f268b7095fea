type Words = {
  number: number
  title: string
  /** The due day in words. */
  day: string
  when: 'late' | 'today' | 'soon'
  /** Whether it goes to the owner; else to who made the task. */
  isOwner: boolean
  href: string
}

/** The mail about a task whose day is near or over; of the task it holds no more than its title. */
export const reminderMail = {
  nl: ({ number, title, day, when, isOwner, href }: Words) => {
    const told = {
      late: `had klaar moeten zijn op ${day}`,
      today: 'moet vandaag klaar zijn',
      soon: `moet klaar zijn op ${day}`,
    }
    const why = isOwner ? 'u deze taak heeft' : 'u deze taak maakte en de eigenaar hier niet meer werkt'
    return {
      subject: when === 'late' ? `Te laat: taak T-${number}` : `Herinnering: taak T-${number}`,
      text: `Goedendag,\n\nTaak T-${number} (${title}) ${told[when]}.\n\nNaar de taak: ${href}\n\nIs het klaar? Zeg dat daar. Lukt de dag niet? Vraag de projectleider om een andere.\n\nDit bericht komt van Weerwerk. U krijgt het omdat ${why}.\n`,
    }
  },
  en: ({ number, title, day, when, isOwner, href }: Words) => {
    const told = {
      late: `should have been done by ${day}`,
      today: 'has to be done today',
      soon: `has to be done by ${day}`,
    }
    const why = isOwner ? 'this task is yours' : 'you made this task and its owner no longer works here'
    return {
      subject: when === 'late' ? `Late: task T-${number}` : `Reminder: task T-${number}`,
      text: `Hello,\n\nTask T-${number} (${title}) ${told[when]}.\n\nTo the task: ${href}\n\nIs it done? Say so there. Is the day not possible? Ask the project leader for another one.\n\nThis message comes from Weerwerk. You get it because ${why}.\n`,
    }
  },
}

/** The mail to who got a task; it tells no more than its day and where it stands. */
export const givenMail = {
  nl: ({ day, href }: Pick<Words, 'day' | 'href'>) => ({
    subject: 'U heeft een nieuwe taak in Weerwerk',
    text: `Goedendag,\n\nU heeft een nieuwe taak. Die moet klaar zijn op ${day}.\n\nNaar de taak: ${href}\n\nDit bericht komt van Weerwerk. U krijgt het omdat iemand u deze taak gaf.\n`,
  }),
  en: ({ day, href }: Pick<Words, 'day' | 'href'>) => ({
    subject: 'You have a new task in Weerwerk',
    text: `Hello,\n\nYou have a new task. It has to be done by ${day}.\n\nTo the task: ${href}\n\nThis message comes from Weerwerk. You get it because someone gave you this task.\n`,
  }),
}
