import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import type { PlaceCode } from '#vocabulary/place-code.ts'

/** What the map says about one village; `null` workers or covered = no data. */
export interface MapFigure {
  readonly code: PlaceCode
  readonly name: string
  readonly districtCode: PlaceCode
  readonly districtName: string
  readonly covered: number | null
  readonly workers: number | null
}

/** One line of the list twin: same order of facts and same step of colour as on the map. */
export interface MapRow extends MapFigure {
  readonly share: number | null
  /** 0 to 4, or `null` without data. */
  readonly step: number | null
  readonly uncovered: number | null
  /** People still missing to the target, never below 0. */
  readonly missingToTarget: number | null
}

/** A share of one, or `null` where it cannot be known. Not capped: above one is a warning for the reader. */
export function shareOf({ covered, workers }: MapFigure): number | null {
  return covered === null || workers === null || workers <= 0 ? null : covered / workers
}

export function stepOf(share: number | null, thresholds: readonly number[]): number | null {
  if (share === null) return null
  return thresholds.filter((threshold) => share >= threshold).length
}

/** The list beside the map, lowest share first, villages without data last. */
export function listMapRows(
  figures: readonly MapFigure[],
  thresholds: readonly number[],
  target: number | null,
): MapRow[] {
  return figures
    .map((figure) => mapRow(figure, thresholds, target))
    .sort(
      (left, right) =>
        (left.share ?? Infinity) - (right.share ?? Infinity) || (left.code < right.code ? -1 : 1),
    )
}

function mapRow(figure: MapFigure, thresholds: readonly number[], target: number | null): MapRow {
  const share = shareOf(figure)
  const { covered, workers } = figure
  const isKnown = share !== null && covered !== null && workers !== null
  return {
    ...figure,
    share,
    step: stepOf(share, thresholds),
    uncovered: isKnown ? Math.max(0, workers - covered) : null,
    missingToTarget:
      isKnown && target !== null ? Math.max(0, Math.ceil(target * workers) - covered) : null,
  }
}

/** `585 dari 2.021 pekerja`, or that nothing is known. */
export function countSentence({ covered, workers }: MapFigure): string {
  if (covered === null || workers === null) return 'belum ada data'
  return `${formatCount(covered)} dari ${formatCount(workers)} pekerja`
}

export function shareSentence(share: number | null): string {
  return share === null ? 'Belum ada data' : formatPercent(share)
}
