import './share-bar.css'

interface ShareBarProps {
  /** Shares of one. */
  readonly share: number
  readonly target?: number | null
  readonly tone?: string
}

/** A share as a bar with the target as a tick; its number always stands beside it. */
export function ShareBar({ share, target, tone }: ShareBarProps) {
  return (
    <span className="share-bar" aria-hidden="true">
      <span style={{ width: `${Math.min(1, share) * 100}%`, background: tone }} />
      {target != null && <i style={{ left: `${Math.min(1, target) * 100}%` }} />}
    </span>
  )
}
