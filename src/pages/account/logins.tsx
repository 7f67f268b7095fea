import { momentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'

type Login = { id: string; browser: string; createdAt: string; lastSeenAt: string; isHere: boolean }

/** Where one is logged in, to end what one doesn't know. */
export function Logins({ logins }: { logins: Login[] }) {
  const t = useTexts(texts).accountPage
  const language = useLanguage()
  return (
    <section>
      <h2>{t.logins}</h2>
      <DataTable
        caption={t.logins}
        captionHidden
        stacked
        rows={logins}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          {
            key: 'browser',
            header: t.browser,
            rowHeader: true,
            cell: ({ browser, isHere }) => (isHere ? `${browser} (${t.here})` : browser),
          },
          { key: 'since', header: t.since, cell: ({ createdAt }) => momentText(language, createdAt) },
          { key: 'seen', header: t.seen, cell: ({ lastSeenAt }) => momentText(language, lastSeenAt) },
          {
            key: 'end',
            header: t.end,
            cell: ({ id, isHere }) =>
              !isHere && (
                <form method="post">
                  <input type="hidden" name="id" value={id} />
                  <Button kind="plain" name="do" value="end">
                    {t.end}
                  </Button>
                </form>
              ),
          },
        ]}
      />
      {logins.length > 1 && (
        <form method="post">
          <Button kind="secondary" name="do" value="end-others">
            {t.endOthers}
          </Button>
        </form>
      )}
    </section>
  )
}
