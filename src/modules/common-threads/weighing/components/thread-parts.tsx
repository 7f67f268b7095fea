import { useLanguage, useTexts } from '#platform/texts'
import { Figure } from '#ui/figure'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import { criterionColumn } from './criterion-column.tsx'
import type { ThreadData } from './thread-data.ts'

/** Every criterion with where its value comes from: counts or a reason. */
export function Values({ thread }: { thread: ThreadData }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <>
      <h2>{t.thread.values}</h2>
      <DataTable
        caption={t.thread.values}
        captionHidden
        stacked
        rows={thread.values}
        rowKey={({ criterion }) => criterion}
        empty=""
        columns={[
          criterionColumn(language),
          {
            key: 'value',
            header: `${t.columns.value} (${t.columns.interval})`,
            numeric: true,
            cell: ({ text }) => text,
          },
          {
            key: 'from',
            header: t.columns.from,
            cell: ({ from, because }) => (
              <>
                {t.from[from]}
                {because && `: ${because}`}
              </>
            ),
          },
        ]}
      />
    </>
  )
}

/** In which place the thread ends, and who would put it first. */
export function Comparison({ thread }: { thread: ThreadData }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <>
      <h2>{t.ranks.title}</h2>
      <Figure title={t.ranks.figure} svg={thread.placesSvg} tableLabel={t.table}>
        <DataTable
          caption={t.ranks.figure}
          rows={thread.places}
          rowKey={({ place }) => place}
          empty=""
          columns={[
            { key: 'place', header: t.columns.place, rowHeader: true, cell: ({ place }) => place },
            { key: 'share', header: t.columns.share, numeric: true, cell: ({ share }) => share },
          ]}
        />
      </Figure>
      <h2>{t.central.title}</h2>
      {thread.central.length === 0 ? (
        <p>{t.central.never}</p>
      ) : (
        <>
          <p>
            {t.central.text} {thread.confidence}
          </p>
          <DataTable
            caption={t.central.title}
            captionHidden
            rows={thread.central}
            rowKey={({ criterion }) => criterion}
            empty=""
            columns={[
              criterionColumn(language),
              { key: 'weight', header: t.columns.weight, numeric: true, cell: ({ weight }) => weight },
            ]}
          />
        </>
      )}
    </>
  )
}

/** Who can learn from whom; without names how many. */
export function Pairs({ thread }: { thread: ThreadData }) {
  const t = useTexts(texts).thread
  return (
    <>
      <h2>{t.pairs}</h2>
      <p>
        {thread.pairCount === 0 ? t.noPairs : t.pairCount(thread.pairCount)} {thread.own && t.own[thread.own]}
      </p>
      {thread.pairs.length > 0 && (
        <ul>
          {thread.pairs.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </>
  )
}
