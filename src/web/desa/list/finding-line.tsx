import type { Finding } from '#vocabulary/finding.ts'
import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '../look/icons.ts'
import { spokenIndonesian, useText } from '../text/text.ts'

const ICONS = { refuse: IconAlertCircle, warn: IconAlertTriangle, inform: IconInfoCircle } as const

/** One tinted sentence: what is wrong and how to mend it. */
export function FindingLine({ finding }: { readonly finding: Finding }) {
  const { language } = useText()
  const Icon = ICONS[finding.severity]
  return (
    <p className={`finding finding-${finding.severity}`} {...spokenIndonesian(language)}>
      <Icon size={20} stroke={1.8} aria-hidden="true" />
      <span>{finding.message}</span>
    </p>
  )
}
