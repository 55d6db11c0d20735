import { Link } from '@tanstack/react-router'
import { formatCount } from '#vocabulary/indonesian.ts'
import { useApi } from '../data/use-api.ts'
import type { Me } from '../data/use-me.ts'
import { useWords } from '../words/wording.ts'
import { PLACES, type Place } from './places.ts'
import { shellWords } from './shell-words.ts'
import './nav-list.css'

interface NavListProps {
  readonly me: Me
  readonly onChoose?: () => void
}

/** Every page in three groups; a number stands where somebody waits. */
export function NavList({ me, onChoose }: NavListProps) {
  const say = useWords(shellWords)
  const counts = useCounts()
  const isOpen = (place: Place): boolean => !place.isOwnersOnly || me.user?.role === 'owner'
  return (
    <div className="nav-list">
      {PLACES.map(({ words, places }) => (
        <section key={words} aria-labelledby={`nav-${words}`}>
          <p className="nav-group" id={`nav-${words}`}>
            {say(words)}
          </p>
          <ul>
            {places.filter(isOpen).map((place) => (
              <li key={place.to}>
                <NavRow
                  place={place}
                  count={place.counted ? counts[place.counted] : 0}
                  onChoose={onChoose}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

interface NavRowProps {
  readonly place: Place
  readonly count: number
  readonly onChoose: (() => void) | undefined
}

function NavRow({ place, count, onChoose }: NavRowProps) {
  const say = useWords(shellWords)
  const Shape = place.icon
  return (
    <Link
      to={place.to}
      className="nav-row"
      activeOptions={{ exact: place.to === '/kantor' }}
      {...(onChoose && { onClick: onChoose })}
    >
      <Shape size={18} stroke={1.8} aria-hidden="true" />
      <span className="nav-words">{say(place.words)}</span>
      {count > 0 && (
        <span className={place.counted === 'alarm' ? 'nav-count nav-alarm' : 'nav-count'}>
          {formatCount(count)}
        </span>
      )}
    </Link>
  )
}

function useCounts(): Readonly<Record<'pairs' | 'alarm' | 'claims', number>> {
  const { data } = useApi('home')
  return {
    pairs: data?.openPairs ?? 0,
    alarm: data?.alarm?.people ?? 0,
    claims: data?.claims.open ?? 0,
  }
}
