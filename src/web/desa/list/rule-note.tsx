import { useEffect, useRef } from 'react'
import { call } from '../../shared/api.ts'
import { useTold } from '../phone/answers.ts'
import { spokenIndonesian, useText } from '../text/text.ts'

/** The rule behind a code and where it comes from, asked for once and then kept on the phone. */
export function RuleNote({ code }: { readonly code: string }) {
  const { words, language } = useText()
  const told = useTold('rules', () => call('checkList'), 0)
  const rule = told.value?.checks.find((check) => check.code === code)
  const note = useRef<HTMLParagraphElement>(null)
  const hasAnswer = rule !== undefined || told.refusal !== undefined
  useEffect(() => {
    if (hasAnswer) note.current?.scrollIntoView({ block: 'nearest' })
  }, [hasAnswer])
  return (
    <p ref={note} className="rule-note" role="status" {...spokenIndonesian(language)}>
      {rule ? (
        <>
          {rule.rule} <span className="quiet">{words.ruleSource(rule.source)}</span>
        </>
      ) : told.refusal ? (
        words.ruleOffline
      ) : (
        words.loading
      )}
    </p>
  )
}
