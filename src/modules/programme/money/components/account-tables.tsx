import { dateText, moneyText, numberText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { type Column, DataTable } from '#ui/table'
import type { AccountContent, AccountedActivity } from '../accounting/model.ts'
import { texts } from '../texts.ts'
import { activityLabel } from './labels.ts'

type Props = { base: string; content: AccountContent; isOpen: boolean }

/** What was done against what was planned, what it cost, and why that differs. */
export function AccountActivities({ base, content, isOpen }: Props) {
  const t = useTexts(texts)
  const c = t.account.columns
  const language = useLanguage()
  const columns: Column<AccountedActivity>[] = [
    { key: 'activity', header: c.activity, rowHeader: true, cell: (it) => activityLabel(it) },
    {
      key: 'plan',
      header: c.plan,
      cell: ({ startsOn, endsOn }) =>
        endsOn === null
          ? dateText(language, startsOn)
          : t.sources.period(dateText(language, startsOn), dateText(language, endsOn)),
    },
    {
      key: 'delivered',
      header: c.delivered,
      cell: ({ delivered, deliverables }) => (deliverables === 0 ? '' : t.account.of(delivered, deliverables)),
    },
    { key: 'budget', header: t.figures.budget, numeric: true, cell: ({ budget }) => moneyText(language, budget) },
    {
      key: 'realised',
      header: t.figures.realised,
      numeric: true,
      cell: ({ activityId, realised }) => (
        <a href={`${base}/boekingen?telt=realised&activiteit=${activityId}`}>{moneyText(language, realised)}</a>
      ),
    },
    {
      key: 'deviation',
      header: c.deviation,
      numeric: true,
      cell: ({ deviation, realised }) =>
        deviation === null ? (realised === 0 ? '' : t.account.noBudget) : t.account.percent(deviation),
    },
    { key: 'hours', header: c.hours, numeric: true, cell: ({ hours }) => numberText(language, hours) },
    { key: 'cost', header: c.hoursCost, numeric: true, cell: ({ hoursCost }) => moneyText(language, hoursCost) },
    {
      key: 'explanation',
      header: c.explanation,
      cell: ({ explanation, mustExplain }) =>
        explanation ?? (mustExplain && isOpen ? <strong>{t.account.missingHere}</strong> : ''),
    },
  ]
  return (
    <>
      <DataTable
        caption={t.account.activities}
        stacked
        rows={content.activities}
        rowKey={({ activityId }) => activityId}
        empty={t.nothingYet}
        columns={columns}
      />
      <p>
        <strong>
          {t.figures.budget}: {moneyText(language, content.budget)}. {t.figures.realised}:{' '}
          {moneyText(language, content.realised)}. {t.account.openCommitments}: {moneyText(language, content.open)}.
        </strong>
      </p>
      <p>{t.account.rate(moneyText(language, content.hourRateCents))}</p>
    </>
  )
}

export function AccountSources({ content }: { content: AccountContent }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const c = t.account.columns
  const columns: Column<AccountContent['sources'][number]>[] = [
    { key: 'source', header: t.source, rowHeader: true, cell: ({ code, title }) => `${code}: ${title}` },
    { key: 'funder', header: c.funder, cell: ({ funder }) => funder },
    { key: 'amount', header: c.amount, numeric: true, cell: ({ amount }) => moneyText(language, amount) },
    { key: 'budget', header: t.figures.budget, numeric: true, cell: ({ budget }) => moneyText(language, budget) },
    {
      key: 'realised',
      header: t.figures.realised,
      numeric: true,
      cell: ({ realised }) => moneyText(language, realised),
    },
  ]
  return (
    <DataTable
      caption={t.account.sources}
      stacked
      rows={content.sources}
      rowKey={({ code }) => code}
      empty={t.sources.none}
      columns={columns}
    />
  )
}
