import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react'
import { Code } from '../../parts/badge.tsx'
import { FactStatus } from '../../parts/fact-status.tsx'
import { Said } from '../../parts/said.tsx'
import type { Person } from './person.ts'

type Reason = NonNullable<Person['decision']>['reasons'][number]

const SHAPES = { met: IconCheck, failed: IconX, unknown: IconQuestionMark } as const

/** One condition: how it came out, the sentence with its numbers, the rule behind it. */
export function DecisionReason({ reason }: { readonly reason: Reason }) {
  const Shape = SHAPES[reason.outcome]
  const { rule } = reason
  return (
    <li className="reason">
      <span className={`reason-disc reason-${reason.outcome}`}>
        <Shape size={16} stroke={2.2} aria-hidden="true" />
      </span>
      <div>
        <p className="reason-words">
          <Said>{reason.sentence}</Said>
        </p>
        {rule && (
          <p className="reason-rule">
            <Said>{rule.statement}</Said>
            <span>
              {rule.sourceUrl ? (
                <a href={rule.sourceUrl} target="_blank" rel="noreferrer">
                  {rule.sourceTitle}
                </a>
              ) : (
                rule.sourceTitle
              )}{' '}
              <FactStatus status={rule.status} />
            </span>
          </p>
        )}
      </div>
      <Code>{rule?.id ?? reason.code}</Code>
    </li>
  )
}
