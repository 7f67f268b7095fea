type Asked = { name: string; checks: readonly { name: string; what: string }[]; day: string; href: string }
type Digest = { late: number; soon: number; href: string }

/** The mails of screening: what is asked of a person, and to HR how much waits. No outcome stands in a mail. */
export const asking = {
  nl: ({ name, checks, day, href }: Asked) => ({
    subject: 'Uw screening: er is iets van u nodig',
    text: `Goedendag ${name},\n\nVoor uw functie vragen wij het volgende van u, uiterlijk op ${day}:\n\n${checks.map((check) => `- ${check.name}. ${check.what}`).join('\n')}\n\nWaarom wij dit vragen en hoe lang wij het bewaren, leest u hier: ${href}\n\nStuur geen documenten mee met een e-mail. Vragen? Neem contact op met HR.\n\nDit bericht komt van Weerwerk.\n`,
  }),
  en: ({ name, checks, day, href }: Asked) => ({
    subject: 'Your screening: something is needed from you',
    text: `Hello ${name},\n\nFor your function we ask the following of you, by ${day} at the latest:\n\n${checks.map((check) => `- ${check.name}. ${check.what}`).join('\n')}\n\nWhy we ask this and how long we keep it, you read here: ${href}\n\nSend no documents by mail. Questions? Ask HR.\n\nThis message comes from Weerwerk.\n`,
  }),
}

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
