import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useWords } from '../words/wording.ts'
import { Button } from './button.tsx'
import { type Column, TableHead, TableRow } from './data-table.tsx'
import { partsWords } from './parts-words.ts'

interface LongTableProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly total: number
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  readonly loadMore: () => void
}

const ROW_HEIGHT = 57

/** A list of any length: only the rows in sight are in the page, the next ones are read when the end nears. */
export function LongTable<Row>(props: LongTableProps<Row>) {
  const { caption, columns, rows, rowKey, total, hasMore, isLoadingMore, loadMore } = props
  const say = useWords(partsWords)
  const frame = useRef<HTMLDivElement>(null)
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: frame.current?.offsetTop ?? 0,
  })
  const items = virtual.getVirtualItems()
  const [first, last] = [items[0], items.at(-1)]
  const isNearEnd = last !== undefined && last.index >= rows.length - 8
  useEffect(() => {
    if (isNearEnd && hasMore && !isLoadingMore && window.scrollY > 0) loadMore()
  }, [isNearEnd, hasMore, isLoadingMore, loadMore])
  return (
    <div className="table-frame" ref={frame}>
      <table className="table" aria-rowcount={total + 1}>
        <caption className="only-heard">{caption}</caption>
        <TableHead columns={columns} />
        <Space height={(first?.start ?? 0) - virtual.options.scrollMargin} />
        <tbody>
          {items.map(({ index }) => {
            const row = rows[index]
            return row === undefined ? null : (
              <TableRow key={rowKey(row)} row={row} columns={columns} />
            )
          })}
        </tbody>
        <Space
          height={virtual.getTotalSize() - ((last?.end ?? 0) - virtual.options.scrollMargin)}
        />
      </table>
      {hasMore && (
        <p className="table-nothing">
          <Button onClick={loadMore} disabled={isLoadingMore}>
            {say(isLoadingMore ? 'loadingMore' : 'loadMore')}
          </Button>
        </p>
      )}
    </div>
  )
}

function Space({ height }: { readonly height: number }) {
  if (height <= 0) return null
  return (
    <tbody aria-hidden="true">
      <tr>
        <td style={{ height, padding: 0, border: 0 }} />
      </tr>
    </tbody>
  )
}
