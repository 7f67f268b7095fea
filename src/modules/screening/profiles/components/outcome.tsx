import { useLanguage, useTexts } from '#platform/texts'
import { DescriptionList } from '#ui/description-list'
import { DataTable } from '#ui/table'
import type { FunctionClass } from '../../codes.ts'
import type { ClassRule } from '../../model.ts'
import { texts as screening } from '../../texts.ts'
import { texts } from '../texts.ts'

type Words = { nl: string; en: string }
/** An assessment with the words of the version of the model it was made with. */
export type Outcome = {
  total: number
  calculatedClass: FunctionClass
  class: FunctionClass
  rule: ClassRule
  motivation: string | null
  version: number
  modelId: string
  factors: { code: string; name: Words; score: number; anchor: Words | null }[]
  domains: Words[]
  flags: Words[]
  certificates: { type: 'aspect' | 'profile'; code: string; name: string }[]
  checks: Words[]
}

/** What the scores of a function are and which class follows from them. */
export function OutcomeParts({ outcome: it }: { outcome: Outcome }) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  const o = t.outcome
  const language = useLanguage()
  const listed = (words: readonly Words[]) => words.map((one) => one[language]).join('; ') || o.nothing
  const vog = it.certificates.map(({ type, code, name }) => `${t.scoring[type]} ${code} (${name})`).join('; ')
  return (
    <>
      <DescriptionList
        items={[
          { term: o.calculated, value: `${s.classes[it.calculatedClass]} (${o.rules[it.rule]})` },
          { term: o.held, value: <strong>{s.classes[it.class]}</strong> },
          ...(it.motivation ? [{ term: o.motivation, value: <span className="ww-pre">{it.motivation}</span> }] : []),
          { term: o.total, value: String(it.total) },
          { term: o.domains, value: listed(it.domains) },
          { term: o.flags, value: listed(it.flags) },
          { term: o.certificates, value: vog || o.nothing },
          { term: o.checks, value: listed(it.checks) },
          { term: o.version, value: <a href={`/screening/model/${it.modelId}`}>{it.version}</a> },
        ]}
      />
      <DataTable
        caption={o.title}
        captionHidden
        stacked
        empty={null}
        rows={it.factors}
        rowKey={({ code }) => code}
        columns={[
          { key: 'factor', header: o.factor, rowHeader: true, cell: ({ code, name }) => `${code} · ${name[language]}` },
          { key: 'score', header: o.score, numeric: true, cell: ({ score }) => score },
          { key: 'anchor', header: o.meaning, cell: ({ anchor }) => anchor?.[language] ?? '' },
        ]}
      />
    </>
  )
}
