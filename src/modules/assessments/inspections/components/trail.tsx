import { useTexts } from '#platform/texts'
import { Breadcrumbs } from '#ui/layout'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'

/** The way to a page of one inspection. */
export function Trail({
  id,
  municipality,
  theme,
  here,
}: {
  id: string
  municipality: string
  theme?: { code: string; title: string }
  here?: string
}) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const at = `/toetsingen/${id}`
  return (
    <Breadcrumbs
      label={w.breadcrumbs}
      items={[
        { href: '/toetsingen', label: t.title },
        here || theme ? { href: at, label: municipality } : { label: municipality },
        ...(theme
          ? [
              here
                ? { href: `${at}/thema/${encodeURIComponent(theme.code)}`, label: theme.title }
                : { label: theme.title },
            ]
          : []),
        ...(here ? [{ label: here }] : []),
      ]}
    />
  )
}
