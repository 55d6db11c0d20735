import type { ReactNode } from 'react'

interface FundFactProps {
  readonly label: string
  readonly children: ReactNode
}

/** One line of a fund's sheet: what is asked at the left, the answer at the right. */
export function FundFact({ label, children }: FundFactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
