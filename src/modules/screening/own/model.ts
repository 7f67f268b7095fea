/** How long a link from a mail works. */
export const linkDays = 30

export const replyKinds = ['reply', 'objection'] as const
export type ReplyKind = (typeof replyKinds)[number]

/** What came of an objection. */
export const outcomes = ['upheld', 'partly-upheld', 'dismissed'] as const
export type Outcome = (typeof outcomes)[number]

export type LinkState = 'waiting' | 'works' | 'expired' | 'withdrawn'
type Link = { sentAt: Date | null; expiresAt: Date; withdrawnAt: Date | null }

/** Whether a link opens the page; `waiting` while its mail has not gone out. */
export function linkState({ sentAt, expiresAt, withdrawnAt }: Link, now: Date): LinkState {
  if (withdrawnAt) return 'withdrawn'
  if (expiresAt <= now) return 'expired'
  return sentAt ? 'works' : 'waiting'
}
