import type { ReactNode } from 'react'

/** One subject in short; with `href` its title is the link to the whole. */
export function Card({
  title,
  href,
  headingLevel = 2,
  children,
  meta,
}: {
  title: string
  href?: string
  headingLevel?: 2 | 3
  children?: ReactNode
  meta?: ReactNode
}) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  return (
    <article className={href ? 'ww-card ww-card--link' : 'ww-card'}>
      <Heading className="ww-card__title">{href ? <a href={href}>{title}</a> : title}</Heading>
      {meta && <p className="ww-card__meta">{meta}</p>}
      {children}
    </article>
  )
}

export const CardGrid = ({ children }: { children: ReactNode }) => <div className="ww-cards">{children}</div>
