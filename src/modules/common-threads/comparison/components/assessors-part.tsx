import { useTexts } from '#platform/texts'
import { EmptyState } from '#ui/empty-state'
import { texts } from '../texts.ts'
import { agreementRows } from './agreement-rows.ts'
import type { ComparisonData } from './comparison-data.ts'
import { AgreementTable } from './overview-part.tsx'

type Shown = NonNullable<ComparisonData['assessors']>

/** How alike two assessors judge the same norm; counts always, coefficients only from enough judgements. */
export function AssessorsPart({ shown }: { shown: Shown }) {
  const t = useTexts(texts)
  if (shown.levelThen.n + shown.levelNow.n === 0) return <EmptyState title={t.assessors.none} />
  return (
    <>
      <p>{t.assessors.text}</p>
      {(['levelThen', 'levelNow'] as const).map((moment) => {
        const { n, equal, over, under, municipalities, norms, agreement, bootstrapped } = shown[moment]
        return (
          <section key={moment}>
            <h2>{t.assessors.moments[moment]}</h2>
            <p>{t.assessors.counted(n, equal, over, under, municipalities, norms)}</p>
            {agreement ? (
              <AgreementTable
                caption={t.assessors.moments[moment]}
                rows={agreementRows(agreement, bootstrapped?.intervals)}
                names={{ ...t.agreement.names, bias: t.assessors.bias }}
                meanings={{ ...t.agreement.meanings, bias: t.assessors.biasText }}
              />
            ) : (
              <p>{t.assessors.few(n, shown.enough)}</p>
            )}
          </section>
        )
      })}
    </>
  )
}
