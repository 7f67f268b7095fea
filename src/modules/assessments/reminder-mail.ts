type Words = { title: string; until: string; href: string }

/** The mail that a round closes soon, in the language of who gets it. */
export const roundMail = {
  nl: ({ title, until, href }: Words) => ({
    subject: `Herinnering: ${title} sluit op ${until}`,
    text: `Goedendag,\n\n${title} van uw gemeente is nog niet ingediend. U kunt invullen tot en met ${until}.\n\nNaar de zelfscan: ${href}\n\nDit bericht komt van Weerwerk. U krijgt het omdat u coördinator bent.\n`,
  }),
  en: ({ title, until, href }: Words) => ({
    subject: `Reminder: ${title} closes on ${until}`,
    text: `Hello,\n\n${title} of your municipality has not been submitted yet. You can fill it in until ${until}, that day included.\n\nTo the self-scan: ${href}\n\nThis message comes from Weerwerk. You get it because you are a coordinator.\n`,
  }),
}
