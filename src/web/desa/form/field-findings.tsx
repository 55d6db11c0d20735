import type { Finding } from '#vocabulary/finding.ts'
import { IconAlertCircle, IconInfoCircle } from '../look/icons.ts'
import { spokenIndonesian, useText } from '../text/text.ts'

/** What is wrong with a field and what is only good to know; warnings stand in their own box. */
export function FieldFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const { language } = useText()
  return findings
    .filter(({ severity }) => severity !== 'warn')
    .sort((a, b) => Number(b.severity === 'refuse') - Number(a.severity === 'refuse'))
    .map(({ code, severity, message }) => (
      <p
        key={code}
        className={severity === 'refuse' ? 'wrong' : 'hint hint-icon'}
        {...spokenIndonesian(language)}
      >
        {severity === 'refuse' ? (
          <IconAlertCircle size={18} stroke={1.8} aria-hidden="true" />
        ) : (
          <IconInfoCircle size={18} stroke={1.8} aria-hidden="true" />
        )}
        <span>{message}</span>
      </p>
    ))
}
