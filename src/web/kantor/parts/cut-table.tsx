import { Fragment } from 'react'
import { type Column, TableHead, TableRow } from './data-table.tsx'
import './cut-table.css'

interface CutTableProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** The first row that stands below the line. */
  readonly isBelow: (row: Row) => boolean
  /** What the line says. */
  readonly line: string
}

/** Rows by rank with a dashed line where something ends. */
export function CutTable<Row>(props: CutTableProps<Row>) {
  const { caption, columns, rows, rowKey, isBelow, line } = props
  const firstBelow = rows.findIndex(isBelow)
  return (
    <div className="table-frame">
      <table className="table">
        <caption className="only-heard">{caption}</caption>
        <TableHead columns={columns} />
        <tbody>
          {rows.map((row, at) => (
            <Fragment key={rowKey(row)}>
              {at === firstBelow && (
                <tr className="cut-line">
                  <td colSpan={columns.length}>
                    <span>{line}</span>
                  </td>
                </tr>
              )}
              <TableRow row={row} columns={columns} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
