import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Dutch } from '../../components/dutch.tsx'
import { texts } from '../texts.ts'
import type { ShownRule } from './shown.ts'

/** The rules that speak, each with its condition, article and the day on which a lawyer looked at it. */
export function Rules({ rules }: { rules: readonly ShownRule[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <ul>
      {rules.map(({ id, verdict, because, condition, law, article, url, checkedOn, isCertain }) => (
        <li key={id}>
          {!isCertain && <strong>{verdict === 'no' ? t.refusedForTask : t.forTask}: </strong>}
          <Dutch>{because}</Dutch>
          {condition && (
            <>
              {' '}
              <strong>{t.condition}:</strong> <Dutch>{condition}</Dutch>
            </>
          )}{' '}
          <span className="ww-meta">
            <Dutch>{url ? <a href={url}>{`${law}, ${article}`}</a> : `${law}, ${article}`}.</Dutch>{' '}
            {checkedOn ? t.checked(dateText(language, checkedOn)) : t.unchecked}.
          </span>
        </li>
      ))}
    </ul>
  )
}
