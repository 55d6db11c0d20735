import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand at the right. */
  readonly isNumber?: boolean
  /** What a filter looks through and a file takes; a column without it is left out of both. */
  readonly plain?: (row: Row) => string | number | null
  /** On a phone each row is a small card: this column is left out of it. */
  readonly isWideOnly?: boolean
}

interface TableProps<Row> {
  /** What the table holds, for those who hear it. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly isChosen?: (row: Row) => boolean
  /** Cells of the sum beneath, by column key. */
  readonly total?: Readonly<Record<string, ReactNode>>
}

/** A table with its first column as row heading; on a phone each row stands as a few labelled lines. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  isChosen,
  total,
}: TableProps<Row>) {
  return (
    <div className="table-frame">
      <table className="table">
        <caption className="only-heard">{caption}</caption>
        <TableHead columns={columns} />
        <tbody>
          {rows.map((row) => (
            <TableRow
              key={rowKey(row)}
              row={row}
              columns={columns}
              isChosen={isChosen?.(row) ?? false}
            />
          ))}
        </tbody>
        {total && <TableTotal columns={columns} total={total} />}
      </table>
    </div>
  )
}

export function TableHead<Row>({ columns }: { readonly columns: readonly Column<Row>[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ key, head, isNumber }) => (
          <th key={key} scope="col" className={isNumber ? 'number' : undefined}>
            {head || <span className="only-heard">·</span>}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface RowProps<Row> {
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  readonly isChosen?: boolean
}

export function TableRow<Row>({ row, columns, isChosen }: RowProps<Row>) {
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      {columns.map((column, at) => (
        <TableCell key={column.key} column={column} row={row} isHeading={at === 0} />
      ))}
    </tr>
  )
}

interface CellProps<Row> {
  readonly column: Column<Row>
  readonly row: Row
  readonly isHeading: boolean
}

function TableCell<Row>({ column, row, isHeading }: CellProps<Row>) {
  const className = [column.isNumber && 'number', column.isWideOnly && 'wide-only']
    .filter(Boolean)
    .join(' ')
  if (isHeading)
    return (
      <th scope="row" className={className}>
        {column.cell(row)}
      </th>
    )
  return (
    <td className={className} data-label={column.head}>
      {column.cell(row)}
    </td>
  )
}

interface TotalProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly total: Readonly<Record<string, ReactNode>>
}

function TableTotal<Row>({ columns, total }: TotalProps<Row>) {
  return (
    <tfoot>
      <tr>
        {columns.map(({ key, head, isNumber }, at) =>
          at === 0 ? (
            <th key={key} scope="row">
              {total[key]}
            </th>
          ) : (
            <td
              key={key}
              className={isNumber ? 'number' : undefined}
              data-label={total[key] === undefined ? undefined : head}
            >
              {total[key]}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  )
}
