import { formatCount } from '#vocabulary/indonesian.ts'
import { useWords } from '../text/text.ts'
import type { Standing } from './standing.ts'

/** One bar of all names at stake, and the four numbers it shows. */
export function StateBar({ standing }: { readonly standing: Standing }) {
  const words = useWords()
  const { ready, mend, look, phone } = standing
  const parts = [
    { kind: 'ready', count: ready, word: words.barReady },
    { kind: 'mend', count: mend, word: words.barMend },
    { kind: 'look', count: look, word: words.barLook },
    { kind: 'phone', count: phone, word: words.barPhone },
  ]
  return (
    <div className="state-bar">
      <div className="bar" role="img" aria-label={words.barLabel(ready, mend, look, phone)}>
        {parts
          .filter(({ count }) => count > 0)
          .map(({ kind, count }) => (
            <span key={kind} className={`part part-${kind}`} style={{ flexGrow: count }} />
          ))}
      </div>
      <dl>
        {parts.map(({ kind, count, word }) => (
          <div key={kind} className={`figure figure-${count > 0 ? kind : 'none'}`}>
            <dt>{word}</dt>
            <dd>{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
