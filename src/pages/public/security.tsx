import { useLanguage } from '#platform/texts'
import { publicPage, type WithWeb } from '#platform/web'
import { PageHeader } from '#ui/page-header'
import type { Route } from './+types/security'
import { contactTexts, statements } from './statements.ts'

export const loader = publicPage(async ({ web }: WithWeb<Route.LoaderArgs>) => ({
  contact: web.config.securityContact,
}))

export default function Statement({ loaderData: { contact } }: Route.ComponentProps) {
  const language = useLanguage()
  const { title, lines } = statements[language].security
  const t = contactTexts[language]
  return (
    <>
      <PageHeader title={title} />
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {contact ? (
        <p>
          {t.to} <a href={contact}>{contact.replace(/^mailto:/, '')}</a>.
        </p>
      ) : (
        <p>{t.unset}</p>
      )}
    </>
  )
}
