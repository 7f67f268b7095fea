type Tab = { href: string; label: string; current?: boolean; count?: string }

/** Parts of one subject as links; the present one is marked. `count` is a number beside the name. */
export const TabLinks = ({ label, items }: { label: string; items: Tab[] }) => (
  <nav className="ww-tabs" aria-label={label}>
    <ul>
      {items.map(({ href, label: text, current, count }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {text}
            {count && <span className="ww-tabs__count">{count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
