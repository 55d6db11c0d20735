import { formatCount } from '#vocabulary/indonesian.ts'
import { useWords } from '../text/text.ts'
import type { Standing } from './standing.ts'

export type Filter = 'fix' | 'ready' | 'all' | 'settled'

export function FilterChips(chips: {
  readonly standing: Standing
  readonly chosen: Filter
  readonly choose: (filter: Filter) => void
}) {
  const words = useWords()
  const { ready, mend, look, settled } = chips.standing
  const all = [
    { filter: 'fix', word: words.filterFix, count: mend + look },
    { filter: 'ready', word: words.filterReady, count: ready },
    { filter: 'all', word: words.filterAll, count: ready + mend + look },
    { filter: 'settled', word: words.filterSettled, count: settled },
  ] as const
  return (
    <fieldset className="chips">
      <legend className="only-heard">{words.filters}</legend>
      {all
        .filter(({ filter, count }) => filter !== 'settled' || count > 0)
        .map(({ filter, word, count }) => (
          <button
            key={filter}
            type="button"
            className="chip"
            aria-pressed={filter === chips.chosen}
            onClick={() => chips.choose(filter)}
          >
            {word} {formatCount(count)}
          </button>
        ))}
    </fieldset>
  )
}
