import { useTexts } from '#platform/texts'
import { texts } from '../texts.ts'

type Look = { name: string; accent: string; secondAccent: string; footer: string | null; logo: { alt: string } | null }

const quiet = '#52606d'
const line = '#c9d1d9'
const short = (words: string, most: number) => (words.length > most ? `${words.slice(0, most - 1)}…` : words)

/** The top and the foot of a page, drawn small; what it shows stands in words beside it. */
export function SamplePage({ look, version }: { look: Look; version: number }) {
  const t = useTexts(texts)
  const { accent, secondAccent, footer } = look
  const bar = (y: number, width: number) => <rect x="32" y={y} width={width} height="5" fill={line} />
  return (
    <svg className="ww-sample-page" viewBox="0 0 400 300" role="img" aria-label={t.pictureOf(look.name)}>
      <rect x="0.5" y="0.5" width="399" height="299" fill="#ffffff" stroke="#9aa7b3" />
      {look.logo ? (
        <image
          href={`/huisstijl/logo?${version}`}
          x="32"
          y="20"
          width="140"
          height="38"
          preserveAspectRatio="xMinYMid meet"
        />
      ) : (
        <text x="32" y="44" fontSize="13" fontWeight="600" fill={accent}>
          {short(look.name, 48)}
        </text>
      )}
      <text x="32" y="90" fontSize="20" fontWeight="700" fill={accent}>
        {t.sample.title}
      </text>
      <rect x="32" y="99" width="336" height="2.5" fill={secondAccent} />
      <text x="32" y="130" fontSize="14" fontWeight="600" fill={accent}>
        {t.sample.heading}
      </text>
      {bar(142, 336)}
      {bar(154, 300)}
      {t.sample.items.map((item, at) => (
        <g key={item}>
          <circle cx="36" cy={177 + at * 18} r="2.5" fill={secondAccent} />
          <text x="46" y={181 + at * 18} fontSize="11" fill="#17222d">
            {item}
          </text>
        </g>
      ))}
      <text x="32" y="224" fontSize="11" fontWeight="600" fill="#17222d">
        {t.sample.columns.join('  ·  ')}
      </text>
      <rect x="32" y="231" width="336" height="1.5" fill={secondAccent} />
      {bar(242, 240)}
      <text x="32" y="284" fontSize="9" fill={quiet}>
        {short(footer ?? '', 80)}
      </text>
    </svg>
  )
}
