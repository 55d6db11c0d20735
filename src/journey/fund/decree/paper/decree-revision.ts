import { formatCount, formatDate } from '#vocabulary/indonesian.ts'
import type { DecreeData, DecreeDifference, DecreeSpell } from './decree-data.ts'
import { shortSpan } from './month-span.ts'

const KINDS: Readonly<Record<DecreeDifference['kind'], string>> = {
  added: 'ditambahkan',
  removed: 'dikeluarkan',
  changed: 'diubah',
}
const ORDER = ['added', 'removed', 'changed'] as const

/** The differences as lines of the annex, those added first; null when the decree revises nothing. */
export function layOutRevision({ revises, funds }: DecreeData) {
  if (revises === null) return null
  const names = new Map(funds.map(({ id, name }) => [id, name]))
  const say = (spells: readonly DecreeSpell[]) =>
    spells
      .map(({ fundId, from, to }) => `${names.get(fundId) ?? fundId}, ${shortSpan(from, to)}`)
      .join('\n')
  const sorted = ORDER.flatMap((kind) => revises.differences.filter((one) => one.kind === kind))
  return {
    title: `Perubahan terhadap Keputusan Nomor ${revises.number}`,
    since: formatDate(revises.decidedOn),
    counts: ORDER.map((kind) => ({
      kind: KINDS[kind],
      people: formatCount(sorted.filter((one) => one.kind === kind).length),
    })),
    lines: sorted.map((one, at) => ({
      no: formatCount(at + 1),
      kind: KINDS[one.kind],
      name: one.name,
      nik: one.nikMasked.replaceAll(' ', '\u00a0'),
      village: one.villageName,
      before: say(one.before) || '–',
      after: say(one.after) || '–',
    })),
  }
}
