/** The heading of an open page, with what it is about. */
export function Header({ title, intro }: { title: string; intro: string }) {
  return (
    <div className="ww-page-header">
      <div className="ww-page-header__title">
        <h1>{title}</h1>
      </div>
      <p className="ww-lead">{intro}</p>
    </div>
  )
}
