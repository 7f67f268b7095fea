/** The mail with a link to choose a new password. */
export const resetMail = {
  nl: (href: string) => ({
    subject: 'Een nieuw wachtwoord voor Weerwerk',
    text: `Goedendag,\n\nMet deze link kiest u een nieuw wachtwoord. Hij werkt een uur.\n\n${href}\n\nHeeft u dit niet gevraagd? Dan hoeft u niets te doen.\n`,
  }),
  en: (href: string) => ({
    subject: 'A new password for Weerwerk',
    text: `Hello,\n\nWith this link you choose a new password. It works for an hour.\n\n${href}\n\nDid you not ask for this? Then there is nothing you need to do.\n`,
  }),
}
