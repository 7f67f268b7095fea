import { dateText, percentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { DescriptionList } from '#ui/description-list'
import type { Measure } from '../../model.ts'
import { texts as trialsTexts } from '../../texts.ts'
import type { Unit } from '../model.ts'
import { texts } from '../texts.ts'

export type ShownPlan = {
  question: string
  a: string
  b: string | null
  measure: Measure
  unit: Unit
  startsOn: string
  weeks: number
  yearly: number
  smallest: number
  enough: number | null
}

/** What was planned. */
export function Plan({ plan }: { plan: ShownPlan }) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const language = useLanguage()
  return (
    <DescriptionList
      items={[
        { term: t.question, value: plan.question },
        { term: t.compares, value: t.against(plan.a, plan.b ?? common.asItIs) },
        { term: t.measure, value: common.measures[plan.measure] },
        { term: t.unit, value: t.units[plan.unit] },
        { term: t.period, value: t.periodOf(dateText(language, plan.startsOn), plan.weeks) },
        { term: t.stopRule, value: plan.enough === null ? t.atEnd : t.atEndOr(plan.enough) },
        { term: t.yearly, value: String(plan.yearly) },
      ]}
    />
  )
}

type Told = { advice: { weeksNeeded: number | null; power: number }; smallest: number; weeks: number }

/** How long the trial must take, before anyone decides to hold it. */
export function Advice({ advice, smallest, weeks }: Told) {
  const t = useTexts(texts)
  const language = useLanguage()
  const ratios: Readonly<Record<number, string>> = t.ratios
  const ratio = ratios[smallest] ?? ''
  const isEnough = advice.weeksNeeded !== null && weeks >= advice.weeksNeeded
  return (
    <Alert kind={isEnough ? 'info' : 'warning'} title={t.advice}>
      <p>{advice.weeksNeeded === null ? t.needsTooLong(ratio) : t.needs(advice.weeksNeeded, ratio)}</p>
      <p>{t.power(weeks, percentText(language, advice.power))}</p>
    </Alert>
  )
}
