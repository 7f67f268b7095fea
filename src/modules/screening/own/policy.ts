import { hidden, own, rule } from '#platform/access'

/** What HR does with what people say of their files; printed in docs/permissions.md. */
export const may = {
  answerReplies: hidden(rule('screening.answer_replies', [own('integrity-officer')])),
}
