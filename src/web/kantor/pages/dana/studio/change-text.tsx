import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'

interface ChangeProps {
  readonly value: number
  readonly unit?: 'people' | 'rupiah'
  /** Less is better, such as for a shortfall. */
  readonly isCost?: boolean
}

/** A difference with its sign; colour and sign say the same. */
export function Change({ value, unit = 'people', isCost = false }: ChangeProps) {
  const text = unit === 'rupiah' ? formatRupiah(value) : formatCount(value)
  if (value === 0) return <span className="zero">{text}</span>
  const isGood = value > 0 !== isCost
  return (
    <span className={isGood ? 'change-more' : 'change-less'}>{value > 0 ? `+${text}` : text}</span>
  )
}

/** A coefficient between 0 and 1 with three decimals: `0,312`. */
export function coefficient(value: number): string {
  return value.toFixed(3).replace('.', ',')
}
