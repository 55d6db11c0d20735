import type { Column } from './data-table.tsx'
import { FundMark } from './fund-mark.tsx'
import { Count, Rupiah } from './numbers.tsx'

/** A purse by its colour and name. */
export function fundColumn<Row extends { readonly kind: string; readonly name: string }>(
  head: string,
): Column<Row> {
  return {
    key: 'fund',
    head,
    cell: ({ kind, name }) => <FundMark kind={kind}>{name}</FundMark>,
  }
}

export function rupiahColumn<Row>(
  key: string,
  head: string,
  rupiahOf: (row: Row) => number,
): Column<Row> {
  return { key, head, isNumber: true, cell: (row) => <Rupiah value={rupiahOf(row)} /> }
}

/** A count; null is one that is still being reckoned. */
export function countColumn<Row>(
  key: string,
  head: string,
  countOf: (row: Row) => number | null,
): Column<Row> {
  return {
    key,
    head,
    isNumber: true,
    cell: (row) => {
      const count = countOf(row)
      return count === null ? '…' : <Count value={count} />
    },
  }
}
