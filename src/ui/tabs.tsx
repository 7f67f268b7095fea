/** Parts of one subject as links; the present one is marked. */
export const TabLinks = ({
  label,
  items,
}: {
  label: string
  items: { href: string; label: string; current?: boolean; count?: string }[]
}) => (
  <nav className="ww-tabs" aria-label={label}>
    <ul>
      {items.map(({ href, label: text, current, count }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {text}
            {count && <span className="ww-muted"> {count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
