import type { Language } from '#platform/language'
import type { Column } from '#platform/spreadsheets'
import { listFile, page, type WithCtx } from '#platform/web'
import { texts as caseTexts } from '../../cases/texts.ts'
import { isWbk, registerAsked } from '../components/asked.ts'
import { type RegisterLine, takeOutRegister } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** A register as a file: all lines that the page asks for. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const rows = await takeOutRegister(ctx, registerAsked(request).query)
  const name = isWbk(request) ? 'wbk-register' : 'register'
  const { title } = texts[web.language][isWbk(request) ? 'wbk' : 'all']
  return listFile(request, { name, title }, columnsIn(web.language), rows)
})

function columnsIn(language: Language): Column<RegisterLine>[] {
  const { columns: c, destroyed } = texts[language]
  const t = caseTexts[language]
  const due = (it: RegisterLine, code: 'acknowledge' | 'feedback') => it.clocks.find((one) => one.code === code)?.dueOn
  return [
    { header: c.place, value: ({ place }) => place, width: 24 },
    { header: c.number, value: ({ number }) => number },
    { header: c.state, value: ({ state }) => (state === 'destroyed' ? destroyed : t.states[state]), width: 20 },
    { header: c.regime, value: ({ regime }) => t.regimes[regime], width: 44 },
    { header: c.route, value: ({ route }) => t.routes[route], width: 44 },
    { header: c.received, value: ({ receivedOn }) => receivedOn },
    { header: c.acknowledgeBy, value: (it) => due(it, 'acknowledge') ?? '' },
    { header: c.acknowledged, value: ({ acknowledgedOn }) => acknowledgedOn },
    { header: c.assessed, value: ({ assessedOn }) => assessedOn },
    { header: c.feedbackBy, value: (it) => due(it, 'feedback') ?? '' },
    { header: c.feedback, value: ({ feedbackOn }) => feedbackOn },
    { header: c.feedbackRead, value: ({ feedbackReadOn }) => feedbackReadOn },
    { header: c.retested, value: ({ retestedOn }) => retestedOn },
    { header: c.closed, value: ({ closedOn }) => closedOn },
    { header: c.outcome, value: ({ outcome }) => (outcome ? t.outcomes[outcome] : '') },
    { header: c.destroyed, value: ({ destroyedOn }) => destroyedOn },
  ]
}
