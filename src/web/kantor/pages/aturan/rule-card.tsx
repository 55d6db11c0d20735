import { useTranslation } from 'react-i18next'
import { formatCount } from '#vocabulary/indonesian.ts'
import { Badge, Code } from '../../parts/badge.tsx'
import { FactStatus } from '../../parts/fact-status.tsx'
import { Said } from '../../parts/said.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { aturanWords } from './aturan-words.ts'
import { CorrectRule } from './correct-rule.tsx'
import { ParameterList } from './parameter-list.tsx'
import type { Rule } from './rule.ts'

/** One rule: what it says, its figures, since when, who says so, how sure that is. */
export function RuleCard({ rule }: { readonly rule: Rule }) {
  const say = useWords(aturanWords)
  const dates = useDates()
  const { i18n } = useTranslation()
  const span = { from: dates.day(rule.from), to: dates.day(rule.to) }
  return (
    <li className="card rule">
      <div className="rule-head">
        <h3>
          <Said>{rule.title}</Said>
        </h3>
        <Code>{rule.id}</Code>
      </div>
      <p>{i18n.language === 'en' ? rule.statementEn : <Said>{rule.statement}</Said>}</p>
      <ParameterList parameters={rule.parameters} />
      {rule.note && (
        <p className="second-line">
          <Said>{rule.note}</Said>
        </p>
      )}
      {rule.successor && (
        <p className="second-line">{say('successor', { note: rule.successor.note })}</p>
      )}
      {rule.override && (
        <p className="rule-override">
          {say('overridden', {
            by: rule.override.enteredBy,
            on: rule.override.enteredOn.slice(0, 10),
            reason: rule.override.reason,
          })}
        </p>
      )}
      <p className="rule-foot">
        <FactStatus status={rule.status} />
        {rule.isLocal && <Badge tone="plain">{say('local')}</Badge>}
        <span>
          {say(rule.to === null ? 'from' : 'fromTo', span)}
          {rule.versions > 1 && ` · ${say('versions', { count: formatCount(rule.versions) })}`}
        </span>
        <span>
          {rule.sourceUrl ? (
            <a href={rule.sourceUrl} target="_blank" rel="noreferrer">
              {rule.sourceTitle}
            </a>
          ) : (
            rule.sourceTitle
          )}
        </span>
        <CorrectRule rule={rule} />
      </p>
    </li>
  )
}
