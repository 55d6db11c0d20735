import type { Answer } from '#web/shared/api.ts'
import { Said } from '../../parts/said.tsx'
import { useDates } from '../../words/use-dates.ts'

type Figure = Answer<'coverage'>['denominators'][number]

/** Who says so, for when, and what has to be known about it. */
export function SourceLine({ figure }: { readonly figure: Figure }) {
  const dates = useDates()
  const { source, sourceUrl, period, note } = figure
  return (
    <>
      {sourceUrl.startsWith('http') ? (
        <a href={sourceUrl} rel="noreferrer" target="_blank">
          {source}
        </a>
      ) : (
        source
      )}
      , {dates.period(period)}
      {note && (
        <span className="second-line">
          <Said>{note}</Said>
        </span>
      )}
    </>
  )
}
