import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import type { LinkState } from '../model.ts'
import { texts } from '../texts.ts'

export type ShownLink = { state: LinkState; expiresAt: string; openedAt: string | null } | null

const tones = { waiting: 'info', works: 'ok', expired: 'warning', withdrawn: 'neutral' } as const

/** How the link of a file stands; sends one (`do=make-link`) or withdraws it (`do=withdraw-link`). */
export function LinkForm({ link }: { link: ShownLink }) {
  const t = useTexts(texts).link
  const language = useLanguage()
  const day = (it: string) => dateText(language, it)
  const isOpen = link?.state === 'works' || link?.state === 'waiting'
  return (
    <section id="link">
      <p>
        {link ? (
          <>
            <Badge tone={tones[link.state]}>{t.states[link.state]}</Badge>
            {link.state === 'works' && ` ${t.until(day(link.expiresAt))}`}
            {` · ${link.openedAt ? t.opened(day(link.openedAt)) : t.notOpened}`}
          </>
        ) : (
          t.none
        )}
      </p>
      <form method="post">
        {isOpen && <p className="ww-muted">{t.againHelp}</p>}
        <Button kind="secondary" name="do" value="make-link">
          {link ? t.again : t.make}
        </Button>
      </form>
      {isOpen && (
        <Confirm summary={t.withdraw}>
          <form method="post">
            <p>{t.withdrawHelp}</p>
            <Button kind="danger" name="do" value="withdraw-link">
              {t.withdraw}
            </Button>
          </form>
        </Confirm>
      )}
    </section>
  )
}
