import { useTexts } from '#platform/texts'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import type { DeclarationKind, Item } from '../model.ts'
import { texts } from '../texts.ts'
import { DeclareForm } from './declare-form.tsx'

type Props = { kind: DeclarationKind; items: Item[] | null; up: { href: string; label: string } }

/** The page of the form, the same by login and by link; `up` leads back to the own page. */
export function DeclarePage({ kind, items, up }: Props) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[up, { label: t.kinds[kind] }]} />
      <PageHeader title={t.kinds[kind]} intro={t.own.intro[kind]} />
      <Explain label={w.whatIsThis}>{t.own.explain}</Explain>
      <Audience label={w.whoSees}>{t.own.who}</Audience>
      <p className="ww-muted">{t.own.ground}</p>
      <DeclareForm kind={kind} items={items} />
    </>
  )
}
