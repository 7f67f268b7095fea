type Words = { waiting: number; href: string }
type Decided = { isPublished: boolean; href: string }
type Told = { decided: readonly Decided[] }
type Written = { subject: string; text: string }

/** So many decisions stand in one mail; of the rest it tells how many. */
const mostLines = 20

/** The mails about proposals; they tell how many wait or where the decision stands, and neither a name nor a reason. */
export const proposalMail = {
  nl: {
    waiting: ({ waiting, href }: Words): Written => {
      const what = waiting === 1 ? '1 voorstel' : `${waiting} voorstellen`
      return {
        subject: `U kunt beslissen over ${what} voor informatiebronnen`,
        text: `Goedendag,\n\n${waiting === 1 ? 'Er wacht' : 'Er wachten'} ${what} voor het overzicht van informatiebronnen op een beslissing. U schreef ${waiting === 1 ? 'het' : 'ze'} niet zelf, dus u mag beslissen.\n\nNaar de werklijst: ${href}\n\nDit bericht komt van Weerwerk. U krijgt het omdat u het overzicht beheert.\n`,
      }
    },
    decided: ({ decided }: Told): Written => ({
      subject: `Er is beslist over ${decided.length === 1 ? 'uw voorstel' : `${decided.length} voorstellen van u`} voor informatiebronnen`,
      text: `Goedendag,\n\nIemand anders besliste over wat u voorstelde:\n\n${linesOf(decided, { published: 'gepubliceerd', declined: 'afgewezen', more: (count) => `en nog ${count}` })}\n\nIs een voorstel afgewezen, dan leest u daar waarom.\n\nDit bericht komt van Weerwerk.\n`,
    }),
  },
  en: {
    waiting: ({ waiting, href }: Words): Written => {
      const what = waiting === 1 ? '1 proposal' : `${waiting} proposals`
      return {
        subject: `You can decide on ${what} for sources of information`,
        text: `Hello,\n\n${what} for the overview of sources of information ${waiting === 1 ? 'waits' : 'wait'} for a decision. You did not write ${waiting === 1 ? 'it' : 'them'}, so you may decide.\n\nTo the work list: ${href}\n\nThis message comes from Weerwerk. You get it because you keep the overview.\n`,
      }
    },
    decided: ({ decided }: Told): Written => ({
      subject: `${decided.length === 1 ? 'Your proposal' : `${decided.length} of your proposals`} for sources of information ${decided.length === 1 ? 'was' : 'were'} decided on`,
      text: `Hello,\n\nSomeone else decided on what you proposed:\n\n${linesOf(decided, { published: 'published', declined: 'declined', more: (count) => `and ${count} more` })}\n\nWhere a proposal was declined, you read there why.\n\nThis message comes from Weerwerk.\n`,
    }),
  },
}

type LineWords = { published: string; declined: string; more: (count: number) => string }
function linesOf(decided: readonly Decided[], { published, declined, more }: LineWords): string {
  const lines = decided
    .slice(0, mostLines)
    .map(({ isPublished, href }) => `- ${isPublished ? published : declined}: ${href}`)
  const left = decided.length - lines.length
  return [...lines, ...(left > 0 ? [`- ${more(left)}`] : [])].join('\n')
}
