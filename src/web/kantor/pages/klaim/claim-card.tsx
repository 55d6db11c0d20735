import { IconCheck, IconCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import { workerAddress } from '../../addresses.ts'
import { Said } from '../../parts/said.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import type { Case } from './case.ts'
import { klaimWords, wordsFor } from './klaim-words.ts'

/** One family: what it is owed, what is missing, how long it waits. */
export function ClaimCard({ claim }: { readonly claim: Case }) {
  const say = useWords(klaimWords)
  const dates = useDates()
  const { documents, missingDocuments, amountRupiah, paidRupiah } = claim
  const papers = { missing: formatCount(missingDocuments), all: formatCount(documents.length) }
  return (
    <li className="card claim">
      <p className="claim-head">
        <Link to={workerAddress(claim.workerId)}>{claim.name}</Link>
        <span className="second-line">{claim.village.name}</span>
      </p>
      <p className="claim-amount">{formatRupiah(amountRupiah)}</p>
      <p className="second-line">
        {say('event', { event: wordsFor(say, claim.event), day: dates.day(claim.eventOn) })}
      </p>
      <p className="second-line">
        {say('foundBy', { day: dates.day(claim.foundOn), by: wordsFor(say, claim.foundBy) })}
      </p>
      <p className="claim-state">
        <Said>{claim.outcome ?? claim.stateWords}</Said> ·{' '}
        {say('waiting', { days: formatCount(claim.waitingDays) })}
      </p>
      {paidRupiah !== null && (
        <p>
          <strong>{say('received', { rupiah: formatRupiah(paidRupiah) })}</strong>
        </p>
      )}
      <details className="claim-details">
        <summary>{say(missingDocuments === 0 ? 'complete' : 'missing', papers)}</summary>
        <dl className="part-list">
          {claim.entitlement.map(({ label, rupiah, ruleId }) => (
            <div key={`${ruleId} ${label}`}>
              <dt>
                <Said>{label}</Said>
              </dt>
              <dd>{formatRupiah(rupiah)}</dd>
            </div>
          ))}
        </dl>
        <ul className="papers">
          {documents.map(({ code, label, from, isThere }) => (
            <li key={code}>
              {isThere ? (
                <IconCheck size={16} stroke={2.2} aria-label={say('there')} />
              ) : (
                <IconCircle size={16} stroke={1.8} aria-label={say('notThere')} />
              )}
              <span>
                <Said>{label}</Said>
                <span className="second-line">{say('from', { from })}</span>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
