type Head = { lines: number; brokenAt: number | null; head: string }

/** The mail with the head of the log; nothing of what is in it. */
export const headMail = {
  nl: ({ lines, brokenAt, head }: Head, href: string) => ({
    subject: brokenAt === null ? 'Het logboek is heel' : 'Het logboek is veranderd: kijk dit na',
    text: `Goedendag,\n\n${brokenAt === null ? 'Het logboek van uw organisatie is heel.' : `Het logboek van uw organisatie klopt niet meer vanaf regel ${brokenAt}. Iemand heeft het veranderd, of de database is beschadigd.`}\n\nRegels: ${lines}\nKop: ${head}\n\nBewaar deze mail. Met deze twee getallen ziet u later of er iets is weggehaald: ${href}\n\nDit bericht komt elke dag van Weerwerk. U krijgt het als functionaris gegevensbescherming.\n`,
  }),
  en: ({ lines, brokenAt, head }: Head, href: string) => ({
    subject: brokenAt === null ? 'The log is whole' : 'The log was changed: look at this',
    text: `Hello,\n\n${brokenAt === null ? 'The log of your organisation is whole.' : `The log of your organisation does not hold from line ${brokenAt} on. Someone changed it, or the database is damaged.`}\n\nLines: ${lines}\nHead: ${head}\n\nKeep this mail. With these two numbers you can see later whether something was taken away: ${href}\n\nThis message comes from Weerwerk each day. You get it as data protection officer.\n`,
  }),
}
