type Words = { title: string; until: string; href: string; isReminder: boolean }

/** The mail that the draft of an assessment is there, or that its last day comes near, in the language of who gets it. */
export const hearingMail = {
  nl: ({ title, until, href, isReminder }: Words) => ({
    subject: isReminder
      ? `Herinnering: u kunt reageren tot en met ${until}`
      : `${title}: het concept ligt voor u klaar`,
    text: `Goedendag,\n\nDe toetser heeft het concept van ${title} aan uw gemeente voorgelegd. U kunt per norm reageren tot en met ${until}.\n\nNaar het wederhoor: ${href}\n\nDit bericht komt van Weerwerk. U krijgt het omdat u coördinator bent.\n`,
  }),
  en: ({ title, until, href, isReminder }: Words) => ({
    subject: isReminder ? `Reminder: you can reply until ${until}` : `${title}: the draft is ready for you`,
    text: `Hello,\n\nThe assessor has put the draft of ${title} to your municipality. You can reply to each norm until ${until}, that day included.\n\nTo the hearing: ${href}\n\nThis message comes from Weerwerk. You get it because you are a coordinator.\n`,
  }),
}
