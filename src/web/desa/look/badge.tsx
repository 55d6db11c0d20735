import type { ReactNode } from 'react'

export type Tone = 'good' | 'soon' | 'harm' | 'plain' | 'outline'

/** Never colour alone: an icon and words. */
export function Badge(badge: {
  readonly tone: Tone
  readonly icon?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <span className={`badge badge-${badge.tone}`}>
      {badge.icon}
      {badge.children}
    </span>
  )
}
