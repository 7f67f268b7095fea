import type { RequestState } from './model.ts'

type Words = { href: string; isReminder: boolean }
type Written = { subject: string; text: string }

const dutch = (subject: string, what: string, href: string): Written => ({
  subject,
  text: `Goedendag,\n\n${what}\n\nBekijk het in Weerwerk: ${href}\n\nDit bericht komt van Weerwerk. Om welke bron en om wie het gaat, staat niet in deze mail.\n`,
})
const english = (subject: string, what: string, href: string): Written => ({
  subject,
  text: `Hello,\n\n${what}\n\nSee it in Weerwerk: ${href}\n\nThis message comes from Weerwerk. Which source and whom it is about is not in this mail.\n`,
})

/** The mail to who must decide, or to who asked; it holds nothing of the request. */
export const accessMail = {
  nl: {
    asked: ({ href, isReminder }: Words) =>
      dutch(
        isReminder ? 'Herinnering: een collega wacht op uw akkoord' : 'Een collega vraagt uw akkoord',
        'Een collega vraagt toegang tot een informatiebron. U bent de eerste die daarover beslist.',
        href,
      ),
    approved: ({ href, isReminder }: Words) =>
      dutch(
        isReminder
          ? 'Herinnering: een aanvraag voor toegang wacht op u'
          : 'Een aanvraag voor toegang tot een informatiebron wacht op u',
        'Een aanvraag voor toegang tot een informatiebron is goedgekeurd. U beslist of u de toegang geeft.',
        href,
      ),
    granted: ({ href }: Words) =>
      dutch('Uw aanvraag voor toegang is toegekend', 'Uw aanvraag voor een informatiebron is toegekend.', href),
    refused: ({ href }: Words) =>
      dutch(
        'Uw aanvraag voor toegang is afgewezen',
        'Uw aanvraag voor een informatiebron is afgewezen. Bij de aanvraag leest u waarom.',
        href,
      ),
  },
  en: {
    asked: ({ href, isReminder }: Words) =>
      english(
        isReminder ? 'Reminder: a colleague waits for your approval' : 'A colleague asks for your approval',
        'A colleague asks for access to a source of information. You are the first to decide.',
        href,
      ),
    approved: ({ href, isReminder }: Words) =>
      english(
        isReminder
          ? 'Reminder: a request for access waits for you'
          : 'A request for access to a source of information waits for you',
        'A request for access to a source of information was approved. You decide whether to grant it.',
        href,
      ),
    granted: ({ href }: Words) =>
      english('Your request for access was granted', 'Your request for a source of information was granted.', href),
    refused: ({ href }: Words) =>
      english(
        'Your request for access was refused',
        'Your request for a source of information was refused. With the request you read why.',
        href,
      ),
  },
} satisfies Record<'nl' | 'en', Record<Exclude<RequestState, 'withdrawn'>, (words: Words) => Written>>
