import { Link } from '@tanstack/react-router'
import { useWords } from '../../words/wording.ts'
import { periksaWords } from './periksa-words.ts'
import './periksa-tabs.css'

const TABS = [
  { to: '/kantor/periksa', words: 'queueTab' },
  { to: '/kantor/periksa/putusan', words: 'rulingsTab' },
  { to: '/kantor/periksa/daftar', words: 'outsideTab' },
  { to: '/kantor/periksa/mutu', words: 'qualityTab' },
] as const

/** The four parts of the room: what waits, what was ruled, lists of other offices, how good the links are. */
export function PeriksaTabs() {
  const say = useWords(periksaWords)
  return (
    <nav className="periksa-tabs" aria-label={say('tabs')}>
      {TABS.map(({ to, words }) => (
        <Link key={to} to={to} activeOptions={{ exact: true }}>
          {say(words)}
        </Link>
      ))}
    </nav>
  )
}
