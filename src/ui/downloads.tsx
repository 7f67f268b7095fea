export const Downloads = ({ label, items }: { label: string; items: { href: string; label: string }[] }) => (
  <div className="ww-downloads">
    <span>{label}</span>
    <ul>
      {items.map(({ href, label: text }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  </div>
)
