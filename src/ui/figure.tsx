import type { ReactNode } from 'react'

/** A picture with its table beneath; the picture is our own SVG with its texts escaped. It can be scrolled by keyboard. */
export function Figure({
  title,
  svg,
  tableLabel,
  children,
}: {
  title: string
  svg: string
  tableLabel: string
  children: ReactNode
}) {
  return (
    <figure className="ww-figure">
      <figcaption>{title}</figcaption>
      <section
        className="ww-figure__scroll"
        aria-label={title}
        tabIndex={0}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <details>
        <summary>{tableLabel}</summary>
        {children}
      </details>
    </figure>
  )
}

/** A long picture as it is; what it shows stands in a table beside it. */
export const LongPicture = ({ svg }: { svg: string }) => (
  <div className="ww-arcs" dangerouslySetInnerHTML={{ __html: svg }} />
)
