import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import '../../shared/badge.css'
import './badge.css'

export type Tone = 'good' | 'soon' | 'harm' | 'plain' | 'outline'

interface BadgeProps {
  readonly tone: Tone
  readonly icon?: Icon
  readonly children: ReactNode
}

/** A state in words with a shape; the colour only underlines it. */
export function Badge({ tone, icon: Shape, children }: BadgeProps) {
  return (
    <span className={`badge badge-${tone}`}>
      {Shape && <Shape size={14} stroke={1.8} aria-hidden="true" />}
      {children}
    </span>
  )
}

/** The name of a rule, a check or a paper. */
export function Code({ children }: { readonly children: ReactNode }) {
  return <span className="code">{children}</span>
}
