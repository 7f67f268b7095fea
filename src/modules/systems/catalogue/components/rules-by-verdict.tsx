import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Dutch } from '../../components/dutch.tsx'
import { type Rule, verdicts } from '../../finder/model.ts'
import { terms } from '../../terms/texts.ts'
import { texts } from '../texts.ts'
import { forTasks, forWhom } from './rule-words.ts'

const tones = { yes: 'ok', conditional: 'warning', no: 'error' } as const

/** Who may use a source and who may not: yes, yes on a condition, and no, each in words. */
export function RulesByVerdict({ rules }: { rules: readonly Rule[] }) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  return verdicts.map((verdict) => {
    const own = rules.filter((rule) => rule.verdict === verdict)
    if (own.length === 0) return null
    return (
      <section key={verdict}>
        <h3>
          <Badge tone={tones[verdict]}>{names.verdicts[verdict]}</Badge> {t.mayBy[verdict]}
        </h3>
        <ul>
          {own.map((rule) => (
            <OneRule key={rule.id} rule={rule} />
          ))}
        </ul>
      </section>
    )
  })
}

function OneRule({ rule }: { rule: Rule }) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const { because, condition, article } = rule
  const ground = `${article.law}, ${article.article}`
  return (
    <li>
      <p>
        <strong>{t.forWhom}:</strong> {forWhom(rule, t, names)}. <strong>{t.tasks}:</strong> {forTasks(rule, t, names)}.
      </p>
      <p>
        <Dutch>{because}</Dutch>
        {condition && (
          <>
            {' '}
            <strong>{t.condition}:</strong> <Dutch>{condition}</Dutch>
          </>
        )}{' '}
        <span className="ww-meta" lang="nl">
          {article.url ? <a href={article.url}>{ground}</a> : ground}.
        </span>
      </p>
    </li>
  )
}
