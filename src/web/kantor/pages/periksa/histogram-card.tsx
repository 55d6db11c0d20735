import { Fragment } from 'react'
import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import { Card } from '../../parts/card.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { decimal } from './decimal.ts'
import { mutuWords } from './mutu-words.ts'
import type { Quality } from './quality.ts'
import './mutu-cards.css'

const MILLION = 1_000_000
/** Below a tenth and above 99 % nobody would hesitate. */
const [CLEAR_BELOW, CLEAR_FROM] = [100_000, 990_000]

/** All compared pairs by probability, most likely first, with both thresholds where they cut. */
export function HistogramCard({ quality }: { readonly quality: Quality }) {
  const say = useWords(mutuWords)
  const dates = useDates()
  const { run, histogram } = quality
  const bins = [...histogram].reverse()
  const all = bins.reduce((sum, bin) => sum + bin.pairs, 0)
  const sure = bins
    .filter((bin) => bin.toMillionths <= CLEAR_BELOW || bin.fromMillionths >= CLEAR_FROM)
    .reduce((sum, bin) => sum + bin.pairs, 0)
  const most = Math.max(1, ...bins.map((bin) => bin.pairs))
  const title = say('histogramTitle', { sure: formatCount(sure), all: formatCount(all) })
  return (
    <Card
      title={title}
      note={say('histogramNote')}
      span={6}
      foot={
        <span>
          {say('histogramSource', {
            at: dates.moment(run?.at ?? null),
            year: run?.programmeYear ?? '',
          })}
        </span>
      }
    >
      <table className="bars">
        <caption className="only-heard">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say('bin')}</th>
            <th scope="col">
              <span className="only-heard">{say('pairs')}</span>
            </th>
            <th scope="col">{say('pairs')}</th>
            <th scope="col">{say('expectedTrue')}</th>
          </tr>
        </thead>
        <tbody>
          {bins.map((bin) => (
            <Fragment key={bin.fromMillionths}>
              <tr>
                <th scope="row">{binName(bin.fromMillionths, bin.toMillionths)}</th>
                <td className="bars-lane">
                  <i aria-hidden="true" style={{ width: `${length(bin.pairs, most)}%` }} />
                </td>
                <td>{formatCount(bin.pairs)}</td>
                <td>{decimal(bin.expectedTrue)}</td>
              </tr>
              {bin.fromMillionths === run?.autoMillionths && (
                <Cut words={say('autoLine', { at: formatPercent(run.autoMillionths / MILLION) })} />
              )}
              {bin.fromMillionths === run?.reviewMillionths && (
                <Cut
                  words={say('reviewLine', { at: formatPercent(run.reviewMillionths / MILLION) })}
                />
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function Cut({ words }: { readonly words: string }) {
  return (
    <tr className="bars-cut">
      <td colSpan={4}>{words}</td>
    </tr>
  )
}

function length(pairs: number, most: number): number {
  return pairs === 0 ? 0 : Math.max(1, (Math.log10(1 + pairs) / Math.log10(1 + most)) * 100)
}

function binName(from: number, to: number): string {
  return `${percent(from)}–${percent(to)} %`
}

function percent(millionths: number): string {
  return String(millionths / 10_000).replace('.', ',')
}
