import { useState } from 'react'
import type { Finding } from '#vocabulary/finding.ts'
import { IconCheck } from '../look/icons.ts'
import { useSession } from '../session.ts'
import { spokenIndonesian, useText } from '../text/text.ts'

/** A person born or first registered elsewhere: the one note that asks where somebody lives. */
export const MOVED_CODE = 'V013'

/** Explains, asks one question with two large answers, and does not hold the sending. */
export function WarningBox(box: {
  readonly finding: Finding
  readonly isMatched: boolean
  readonly hasValue: boolean
  readonly onMatched: (isMatched: boolean) => void
  readonly onMend: () => void
}) {
  const { words, language } = useText()
  const { villageName } = useSession()
  const [isNotMoved, setNotMoved] = useState(false)
  const { finding, isMatched, hasValue, onMatched } = box
  const isMoved = finding.code === MOVED_CODE
  const id = `warning-${finding.code}`
  return (
    <section className="warning" aria-labelledby={id}>
      <div className="person-head">
        <h2 id={id}>{isMoved ? words.movedTitle : words.warningTitle}</h2>
        <code className="code">{finding.code}</code>
      </div>
      <p {...spokenIndonesian(language)}>{finding.message}</p>
      {hasValue && (
        <>
          <p className="warning-question" id={`${id}-question`}>
            {isMoved ? words.questionMoved(villageName) : words.questionMatched}
          </p>
          {/* biome-ignore lint/a11y/useSemanticElements: two buttons that answer a question, not fields */}
          <div className="answers" role="group" aria-labelledby={`${id}-question`}>
            <button
              type="button"
              className="answer-button"
              aria-pressed={isMatched}
              onClick={() => {
                setNotMoved(false)
                onMatched(!isMatched)
              }}
            >
              {isMatched && <IconCheck size={20} aria-hidden="true" />}
              {isMoved ? words.answerMoved : words.answerMatched}
            </button>
            <button
              type="button"
              className="answer-button"
              aria-pressed={isMoved ? isNotMoved : undefined}
              onClick={() => {
                onMatched(false)
                if (isMoved) setNotMoved(true)
                else box.onMend()
              }}
            >
              {isMoved ? words.answerNotMoved : words.answerMend}
            </button>
          </div>
          {isNotMoved && <p className="warning-after">{words.notMovedNote}</p>}
        </>
      )}
      <p className="hint">{words.doesNotHold}</p>
    </section>
  )
}
