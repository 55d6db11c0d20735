import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, type MouseEvent, useMemo } from 'react'
import { type Borders, drawCoverageMap, listMapRows } from '#journey/report/index.ts'
import { villageAddress } from '../addresses.ts'
import { useApi } from '../data/use-api.ts'
import { SvgText } from '../parts/svg-text.tsx'
import { useIsNarrow } from '../parts/use-is-narrow.ts'
import { useWords } from '../words/wording.ts'
import { figuresOf, type MapAnswer } from './map-answer.ts'
import { MapCallout } from './map-callout.tsx'
import { MapLegend } from './map-legend.tsx'
import { mapWords } from './map-words.ts'
import './regency-map.css'

interface RegencyMapProps {
  readonly answer: MapAnswer
  /** The finding, for those who hear the map. */
  readonly label: string
  readonly chosen: string | undefined
  readonly onChoose: (code: string) => void
}

/** The regency in five steps of colour; arrows move from village to village, Enter opens one. */
export function RegencyMap({ answer, label, chosen, onChoose }: RegencyMapProps) {
  const say = useWords(mapWords)
  const go = useNavigate()
  const isNarrow = useIsNarrow()
  const borders = useApi('borders')
  const rows = useMemo(() => listMapRows(figuresOf(answer), answer.thresholds, null), [answer])
  const at = Math.max(
    0,
    rows.findIndex(({ code }) => code === chosen),
  )
  const here = rows[at]
  const topology = (borders.data?.topology ?? null) as Borders | null
  const svg = useMemo(
    () =>
      drawCoverageMap({
        figures: figuresOf(answer),
        topology,
        thresholds: answer.thresholds,
        target: null,
        chosen: rows[at]?.code,
        label,
        isSmall: isNarrow,
      }),
    [answer, topology, rows, at, label, isNarrow],
  )
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key] ?? 0
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))]
    if (step !== 0 && next) {
      event.preventDefault()
      onChoose(next.code)
    }
    if (event.key === 'Enter' && here) void go({ to: villageAddress(here.code) })
  }
  if (borders.isPending) return <div className="map-space" />
  return (
    <>
      <div
        className="regency-map"
        role="application"
        aria-label={say('steer', { label })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is steered with the arrow keys as one thing
        tabIndex={0}
        onKeyDown={move}
        onFocus={() => here && onChoose(here.code)}
        onMouseOver={(event) => tell(event, onChoose)}
        onClick={(event) => tell(event, (code) => void go({ to: villageAddress(code) }))}
      >
        <SvgText svg={svg} />
      </div>
      {here && (
        <div aria-live="polite" className={isNarrow ? undefined : 'only-heard'}>
          <MapCallout row={here} />
        </div>
      )}
      {isNarrow && <MapLegend thresholds={answer.thresholds} />}
    </>
  )
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
}

function tell(event: MouseEvent, use: (code: string) => void): void {
  const code = (event.target as Element).closest('[data-code]')?.getAttribute('data-code')
  if (code) use(code)
}
