import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { ButtonLink } from '#ui/button'
import type { OwnDisclosure } from '../../disclosing/own.ts'
import { texts as disclosingTexts } from '../../disclosing/texts.ts'
import { type DeclarationKind, declarationKinds, slugs } from '../model.ts'
import { texts } from '../texts.ts'
import { Items } from './items.tsx'
import { type ShownDeclaration, stateTones } from './shown.ts'

type Props = { declarations: ShownDeclaration[]; disclosure: OwnDisclosure | null; base: string }

/** What someone declared, with how it was assessed and the way to declare anew. */
export function OwnDeclarations({ declarations, disclosure, base }: Props) {
  const t = useTexts(texts)
  const d = useTexts(disclosingTexts).own
  const language = useLanguage()
  return (
    <section id="opgaven">
      <h2>{t.own.section}</h2>
      {disclosure && (
        <p>
          {d.designated[`${disclosure.withName}`]}{' '}
          {disclosure.publishedOn && d.published(dateText(language, disclosure.publishedOn))}
        </p>
      )}
      <div className="ww-cards">
        {declarationKinds.map((kind) => (
          <One key={kind} kind={kind} base={base} found={declarations.find((one) => one.kind === kind)} />
        ))}
      </div>
    </section>
  )
}

function One({ kind, base, found }: { kind: DeclarationKind; base: string; found: ShownDeclaration | undefined }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <article className="ww-card">
      <h3 className="ww-card__title">{t.kinds[kind]}</h3>
      {found ? (
        <>
          <p className="ww-card__meta">
            <Badge tone={stateTones[found.state]}>{t.states[found.state]}</Badge>{' '}
            {t.own.declared(dateText(language, found.declaredAt))}
          </p>
          <Items kind={kind} items={found.items} />
          {found.state === 'submitted' && <p className="ww-muted">{t.own.waits}</p>}
          {found.reason && (
            <p className="ww-pre">
              {t.own.reason}: {found.reason}
            </p>
          )}
          {found.state === 'not-allowed' && <p>{t.own.agree}</p>}
        </>
      ) : (
        <p>
          {t.own.intro[kind]} {t.own.never}
        </p>
      )}
      <ButtonLink href={`${base}/opgave/${slugs[kind]}`} kind="secondary">
        {found ? t.own.again : t.own.declare}
      </ButtonLink>
    </article>
  )
}
