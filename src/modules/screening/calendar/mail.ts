type Digest = { late: number; soon: number; href: string }

/** The mail to HR: how much waits, no names and no outcome. */
export const digest = {
  nl: ({ late, soon, href }: Digest) => ({
    subject: 'Screening: controles met een datum',
    text: `Goedendag,\n\nEr zijn controles die aandacht vragen: ${late} waarvan de datum voorbij is, ${soon} in de komende weken.\n\nNaar de kalender: ${href}\n\nDit bericht komt van Weerwerk. U krijgt het omdat u de screening van uw organisatie bijhoudt.\n`,
  }),
  en: ({ late, soon, href }: Digest) => ({
    subject: 'Screening: checks with a date',
    text: `Hello,\n\nSome checks ask attention: ${late} of which the date is over, ${soon} in the coming weeks.\n\nTo the calendar: ${href}\n\nThis message comes from Weerwerk. You get it because you keep the screening of your organisation.\n`,
  }),
}
