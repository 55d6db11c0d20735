import type { ReactNode } from 'react'
import './fund-mark.css'

// Fixed colours of the look; any further kind of purse reuses one with a pattern.
const COLOURS: Readonly<Record<string, string>> = {
  pad: '#0F766E',
  'dbh-sawit': '#2A45B5',
  add: '#CB6A9C',
  'dana-desa': '#2E9BD6',
  csr: '#754F28',
  province: '#2F3238',
}
const MORE = Object.values(COLOURS)

/** The colour of a kind of purse, and whether it is a reused one that needs a pattern. */
export function fundColour(kind: string): { colour: string; isReused: boolean } {
  const own = COLOURS[kind]
  if (own) return { colour: own, isReused: false }
  let sum = 0
  for (const letter of kind) sum += letter.codePointAt(0) ?? 0
  return { colour: MORE[sum % MORE.length] ?? '#2F3238', isReused: true }
}

interface FundMarkProps {
  readonly kind: string
  readonly children: ReactNode
}

/** A purse: its colour, always with its name. */
export function FundMark({ kind, children }: FundMarkProps) {
  const { colour, isReused } = fundColour(kind)
  return (
    <span className="fund-mark">
      <span
        className={isReused ? 'fund-dot fund-dot-striped' : 'fund-dot'}
        style={{ '--fund': colour } as Record<string, string>}
      />
      <span>{children}</span>
    </span>
  )
}
