import { readFileSync } from 'node:fs'
import type * as z from 'zod'
import { readCsv } from '#platform/csv-table.ts'
import type { SourcedFigure } from '#vocabulary/answer-shapes.ts'
import type { Denominator } from './denominator.ts'
import { type Indicator, latestFigure, type ReferenceFigures } from './figures.ts'
import { readReferenceFigures } from './read-figures.ts'

type Figure = z.output<typeof SourcedFigure>

const DATA = new URL('../../../data/', import.meta.url)

interface Reference {
  readonly figures: ReferenceFigures
  readonly sources: ReadonlyMap<string, { title: string; url: string }>
}

let loaded: Reference | undefined

/** Published figures and where each was read; shipped with Payung, so read once. */
export function reference(): Reference {
  loaded ??= { figures: readReferenceFigures(), sources: readSources() }
  return loaded
}

function readSources(): Reference['sources'] {
  const table = readCsv(readFileSync(new URL('sources.csv', DATA), 'utf8'))
  if (!table.ok) throw new Error(`data/sources.csv: ${table.refusal}`)
  return new Map(
    table.value.map((row) => [
      row['source_id'] ?? '',
      { title: `${row['publisher'] ?? ''}: ${row['title'] ?? ''}`, url: row['url'] ?? '' },
    ]),
  )
}

/** A whole that coverage can be held against, with its source and how it was come by. */
export function figureOfDenominator(denominator: Denominator): Figure {
  const source = reference().sources.get(denominator.sourceId)
  return {
    value: denominator.people,
    unit: 'workers',
    period: denominator.asOf,
    source: source?.title ?? denominator.sourceId,
    sourceUrl: source?.url ?? '',
    status: denominator.isEstimate ? 'derived' : 'press',
    certainty: denominator.certainty,
    note: [denominator.definition, denominator.formula].filter((one) => one !== '').join(' '),
  }
}

export function figureOfIndicator(figure: Indicator, note: string): Figure {
  const source = reference().sources.get(figure.sourceId)
  return {
    value: figure.value,
    unit: 'percent',
    period: figure.period,
    source: source?.title ?? figure.sourceId,
    sourceUrl: source?.url ?? '',
    status: figure.sourceId === 'DERIVED' ? 'derived' : 'press',
    certainty: figure.certainty,
    note,
  }
}

/** The insurer's own share for a regency; what it counts over is not said, so it stands apart. */
export function findInsurerFigure(regencyCode: string, year: number): Figure | null {
  const figure = latestFigure(reference().figures, regencyCode, 'bpjstk_coverage', year)
  return figure
    ? figureOfIndicator(figure, 'Angka terbit BPJS Ketenagakerjaan dengan penyebutnya sendiri.')
    : null
}
