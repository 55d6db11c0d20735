import { formatCount } from '#vocabulary/indonesian.ts'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { pekerjaWords } from './pekerja-words.ts'
import type { Person } from './person.ts'
import { ProtectionBadge } from './protection-badge.tsx'
import { RevealNumber } from './reveal-number.tsx'

export function PersonStrip({ person }: { readonly person: Person }) {
  const say = useWords(pekerjaWords)
  const dates = useDates()
  const { worker, protection } = person
  const letters = worker.name
    .split(/\s+/)
    .filter((_, at, words) => at === 0 || at === words.length - 1)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')
  const facts = [
    worker.ageYears === null ? '' : say('years', { count: formatCount(worker.ageYears) }),
    worker.occupation,
    worker.village.name,
    worker.birthDate
      ? say('born', { place: worker.birthPlace, day: dates.day(worker.birthDate) })
      : '',
  ]
  return (
    <section className="card person-strip" aria-label={worker.name}>
      <span className="person-disc" aria-hidden="true">
        {letters}
      </span>
      <p className="person-name">
        {worker.name}
        <span className="second-line">{facts.filter(Boolean).join(' · ')}</span>
      </p>
      <dl className="person-number">
        <dt>{say('nik')}</dt>
        <dd>{worker.nikMasked || say('noNik')}</dd>
      </dl>
      {worker.kpjMasked && (
        <dl className="person-number">
          <dt>{say('kpj')}</dt>
          <dd>{worker.kpjMasked}</dd>
        </dl>
      )}
      <RevealNumber workerId={worker.id} name={worker.name} />
      <ProtectionBadge
        state={protection.state}
        until={protection.protectedUntil}
        daysLeft={protection.daysLeft}
        isDeceased={worker.isDeceased}
      />
    </section>
  )
}
