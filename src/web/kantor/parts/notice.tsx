import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import './notice.css'

interface NoticeProps {
  readonly icon: Icon
  readonly tone: 'calm' | 'fault' | 'dark'
  readonly title: string
  readonly text: string
  readonly way?: ReactNode
}

/** Nothing here, something broke, no network: what is safe and one way on. */
export function Notice({ icon: Shape, tone, title, text, way }: NoticeProps) {
  return (
    <div className="notice" role={tone === 'fault' ? 'alert' : undefined}>
      <span className={`notice-disc notice-${tone}`}>
        <Shape size={22} stroke={1.8} aria-hidden="true" />
      </span>
      <p className="notice-title">{title}</p>
      <p className="notice-text">{text}</p>
      {way}
    </div>
  )
}
