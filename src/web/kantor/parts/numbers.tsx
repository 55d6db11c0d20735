import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'

/** Rupiah in a table: nothing is written quietly. */
export function Rupiah({ value }: { readonly value: number }) {
  return <span className={value === 0 ? 'zero' : undefined}>{formatRupiah(value)}</span>
}

export function Count({ value }: { readonly value: number }) {
  return <span className={value === 0 ? 'zero' : undefined}>{formatCount(value)}</span>
}
