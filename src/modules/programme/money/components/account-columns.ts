import type { Language } from '#platform/language'
import type { Column } from '#platform/spreadsheets'
import type { AccountedActivity } from '../accounting/model.ts'
import { texts } from '../texts.ts'
import { activityLabel } from './labels.ts'

/** The columns of a file of accounted activities; amounts in euros. */
export function accountColumns(language: Language): Column<AccountedActivity>[] {
  const t = texts[language]
  const c = t.account.columns
  return [
    { header: c.activity, width: 44, value: (it) => activityLabel(it) },
    { header: t.sources.fields.startsOn, value: ({ startsOn }) => startsOn },
    { header: t.sources.fields.endsOn, value: ({ endsOn }) => endsOn },
    {
      header: c.delivered,
      value: ({ delivered, deliverables }) => (deliverables === 0 ? '' : t.account.of(delivered, deliverables)),
    },
    { header: t.figures.budget, value: ({ budget }) => budget / 100 },
    { header: t.figures.realised, value: ({ realised }) => realised / 100 },
    { header: `${c.deviation} (%)`, value: ({ deviation }) => deviation },
    { header: c.hours, value: ({ hours }) => hours },
    { header: c.hoursCost, value: ({ hoursCost }) => hoursCost / 100 },
    { header: c.explanation, width: 60, value: ({ explanation }) => explanation },
  ]
}
