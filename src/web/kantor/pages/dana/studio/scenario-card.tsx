import { useState } from 'react'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import { useApi } from '../../../data/use-api.ts'
import { Badge } from '../../../parts/badge.tsx'
import { Button } from '../../../parts/button.tsx'
import { Card } from '../../../parts/card.tsx'
import { FactStatus } from '../../../parts/fact-status.tsx'
import { Loaded } from '../../../parts/loaded.tsx'
import { Said } from '../../../parts/said.tsx'
import { useDates } from '../../../words/use-dates.ts'
import { useWords } from '../../../words/wording.ts'
import { RestOfYear } from '../rest/rest-of-year.tsx'
import { coefficient } from './change-text.tsx'
import { DecreeForm } from './decree-form.tsx'
import { studioWords } from './studio-words.ts'
import type { Opening, Policy } from './use-studio.ts'

interface ScenarioCardProps {
  readonly opening: Opening
  readonly onOpen: (policy: Policy) => void
}

/** What was saved, newest first; one opened shows the figures it was saved with. */
export function ScenarioCard({ opening, onOpen }: ScenarioCardProps) {
  const say = useWords(studioWords)
  const dates = useDates()
  const [opened, setOpened] = useState<string | null>(null)
  const { scenarios } = opening
  return (
    <Card title={say('scenariosTitle')}>
      {scenarios.length === 0 && <p className="second-line">{say('scenariosNone')}</p>}
      <ul className="scenario-list">
        {scenarios.map(({ id, name, madeAt, madeBy, covered, decreeId, policy }) => (
          <li key={id}>
            <span>
              <strong>{name}</strong> {say('people', { count: formatCount(covered) })}{' '}
              {decreeId && <Badge tone="good">{say('isDecree')}</Badge>}
              <span className="second-line">
                {say('savedOn', { moment: dates.moment(madeAt), by: madeBy })}
              </span>
            </span>
            <Button
              size="small"
              aria-label={say('openLabel', { name })}
              onClick={() => {
                setOpened(id)
                onOpen(policy)
              }}
            >
              {say('open')}
            </Button>
            {opened === id && <OpenedScenario id={id} opening={opening} />}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function OpenedScenario({ id, opening }: { readonly id: string; readonly opening: Opening }) {
  const say = useWords(studioWords)
  const dates = useDates()
  const query = useApi('scenario', { params: { scenarioId: id } })
  return (
    <Loaded query={query} lines={3}>
      {({ scenario, outcome, isStillSame, instanceSha256, rules }) => (
        <div className="opened-scenario">
          <p>
            {say('scenarioFigures', {
              moment: dates.moment(scenario.madeAt),
              covered: formatCount(outcome.covered),
              rupiah: formatRupiah(outcome.rupiah),
              gini: coefficient(outcome.fairness.gini),
            })}
          </p>
          <p>{say(isStillSame ? 'stillSame' : 'notSame')}</p>
          <p className="fingerprint">
            {say('fingerprint', {
              instance: instanceSha256.slice(0, 12),
              result: scenario.resultSha256.slice(0, 12),
              version: scenario.codeVersion,
            })}
          </p>
          <details className="studio-fold">
            <summary>{say('rulesUsed')}</summary>
            <ul className="found-people">
              {rules.map(({ id: ruleId, title, status }) => (
                <li key={ruleId}>
                  <span className="code">{ruleId}</span> <Said>{title}</Said>{' '}
                  <FactStatus status={status} />
                </li>
              ))}
            </ul>
          </details>
          {scenario.decreeId === null && opening.decreeNumber !== null && (
            <>
              <p className="second-line">{say('hasDecree', { number: opening.decreeNumber })}</p>
              <RestOfYear scenarioId={id} />
            </>
          )}
          {scenario.decreeId === null && opening.decreeNumber === null && (
            <DecreeForm scenarioId={id} />
          )}
        </div>
      )}
    </Loaded>
  )
}
