import { useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { texts } from '../texts.ts'
import type { NormView } from './norm-view.ts'

type Kind = 'reason' | 'comment' | 'evidence'
type Release = { id: string; kind: Kind; itemId: string | null }
type Props = {
  norm: NormView
  proofs: { id: string; title: string }[]
  comments: { id: string; body: string }[]
  releases: Release[]
}

/** What the district may read of this norm: one button per item, and one to take it back. */
export function Releases({ norm, proofs, comments, releases }: Props) {
  const t = useTexts(texts).release
  const items: { kind: Kind; itemId: string | null; label: string }[] = [
    ...(norm.answer.reason ? [{ kind: 'reason' as const, itemId: null, label: norm.answer.reason.slice(0, 80) }] : []),
    ...comments.map(({ id, body }) => ({ kind: 'comment' as const, itemId: id, label: body.slice(0, 80) })),
    ...proofs.map(({ id, title }) => ({ kind: 'evidence' as const, itemId: id, label: title })),
  ]
  return (
    <section aria-labelledby="release-title">
      <h2 id="release-title">{t.title}</h2>
      <p>{t.text}</p>
      <ul>
        {items.map(({ kind, itemId, label }) => {
          const given = releases.find((one) => one.kind === kind && one.itemId === itemId)
          return (
            <li key={kind + itemId}>
              {t[kind]}: {label} {given && <strong>({t.given})</strong>}
              <form method="post">
                <input type="hidden" name="kind" value={kind} />
                <input type="hidden" name="itemId" value={itemId ?? ''} />
                <input type="hidden" name="id" value={given?.id ?? ''} />
                <Button kind="plain" name="do" value={given ? 'withdraw-release' : 'release'}>
                  {given ? t.withdraw : t.submit}
                </Button>
              </form>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
