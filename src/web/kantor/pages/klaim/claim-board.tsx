import { formatCount } from '#vocabulary/indonesian.ts'
import { useWords } from '../../words/wording.ts'
import type { Case } from './case.ts'
import { ClaimCard } from './claim-card.tsx'
import { klaimWords } from './klaim-words.ts'
import './claim-board.css'

const LANES: readonly Case['state'][] = ['found', 'documents', 'submitted']

/** Families by how far they have come; within a lane the longest waiting first. */
export function ClaimBoard({ cases }: { readonly cases: readonly Case[] }) {
  const say = useWords(klaimWords)
  const lanes = LANES.map((state) => ({
    state,
    own: cases.filter((one) => one.state === state),
  }))
  return (
    <div className="board">
      {lanes.map(({ state, own }) => (
        <section key={state} aria-labelledby={`lane-${state}`}>
          <h2 className="lane-title" id={`lane-${state}`}>
            {say(state)} <span>{formatCount(own.length)}</span>
          </h2>
          {own.length === 0 && <p className="second-line">{say('none')}</p>}
          <ul className="lane">
            {own.map((one) => (
              <ClaimCard key={one.id} claim={one} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
