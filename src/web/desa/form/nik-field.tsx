import { useLayoutEffect, useRef } from 'react'
import type { Finding } from '#vocabulary/finding.ts'
import { IconCircleCheck } from '../look/icons.ts'
import { useWords } from '../text/text.ts'
import { FieldFindings } from './field-findings.tsx'
import { caretAfter, groupDigits } from './group-digits.ts'

/** The number large and in groups of four, with a count while it is typed. */
export function NikField(field: {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
  readonly findings: readonly Finding[]
  readonly isShown: boolean
}) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  const caret = useRef<number | null>(null)
  const shown = groupDigits(field.value)
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })
  const digits = field.value.replace(/\D/g, '').length
  const isWrong = field.findings.some(({ severity }) => severity === 'refuse')
  const isRight = digits === 16 && !isWrong
  const state = isWrong && field.isShown ? 'wrong' : 'plain'
  return (
    <div className="field">
      <label htmlFor="nik">{words.nik}</label>
      <div className={`box box-nik box-${state}`}>
        <input
          id="nik"
          ref={input}
          value={shown}
          onChange={(event) => {
            const { value, selectionStart } = event.target
            caret.current = caretAfter(value, selectionStart ?? value.length)
            field.onChange(groupDigits(value).replace(/(\d) (?=\d)/g, '$1'))
          }}
          onBlur={field.onBlur}
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
          aria-invalid={state === 'wrong' || undefined}
          aria-describedby="nik-told"
        />
        {isRight && <IconCircleCheck size={22} stroke={1.8} className="right" aria-hidden="true" />}
      </div>
      <div id="nik-told" className="told">
        {isWrong && field.isShown ? null : (
          <p className="hint hint-row">
            <span>
              {isRight ? words.nikRight : digits === 0 ? words.nikHint : words.nikTyping(digits)}
            </span>
            <span aria-hidden="true">{digits}/16</span>
          </p>
        )}
        <FieldFindings findings={field.isShown ? field.findings : []} />
      </div>
    </div>
  )
}
