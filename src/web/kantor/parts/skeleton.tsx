import { useWords } from '../words/wording.ts'
import { partsWords } from './parts-words.ts'
import './skeleton.css'

const WIDTHS = [62, 94, 80, 88, 70, 84]

/** Still grey lines where words will be; nothing turns, nothing shimmers. */
export function Skeleton({ lines = 5 }: { readonly lines?: number }) {
  const say = useWords(partsWords)
  return (
    <div className="skeleton" role="status">
      <span className="only-heard">{say('loading')}</span>
      {Array.from({ length: lines }, (_, at) => WIDTHS[at % WIDTHS.length] ?? 80).map(
        (width, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity and never move
          <span key={at} style={{ width: `${width}%` }} />
        ),
      )}
    </div>
  )
}
