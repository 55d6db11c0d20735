import { formatCount, formatDate, formatRupiah } from '#vocabulary/indonesian.ts'
import { addDays, type IsoDate, isoDate } from '#vocabulary/iso-date.ts'
import { premiumOf, type RuleBook } from '../decide/index.ts'
import type { Home } from './contract.ts'

interface Situation {
  readonly alarm: Home['alarm']
  readonly on: IsoDate
  readonly year: number
  readonly overdueVillages: number
  readonly leftOut: number
  readonly remainderRupiah: number
  readonly book: RuleBook
}

const MOST = 3

/** What the head of the regency has to decide, the most urgent first; nothing is asked when nothing is open. */
export function homeDecisions(situation: Situation): Home['decisions'] {
  return [...payArrears(situation), ...fillPlaces(situation), ...remindVillages(situation)].slice(
    0,
    MOST,
  )
}

function payArrears({ alarm }: Situation): Home['decisions'] {
  if (alarm === null) return []
  const last = isoDate(alarm.lapseOn)
  return alarm.actors.slice(0, 2).map((actor) => ({
    title: `${actor.office}: ${actor.task.replace(/\.$/, '')}`,
    reason: `${formatCount(actor.people)} orang putus bila tidak selesai sampai ${formatDate(last)}.`,
    rupiah: actor.rupiah,
    before: addDays(last, 0),
    people: actor.people,
    path: '/kantor/iuran',
  }))
}

/** Money left in the purses, spent on people who were left out for want of money, for a whole year each. */
function fillPlaces({ remainderRupiah, leftOut, book, on }: Situation): Home['decisions'] {
  const premium = premiumOf('bpu', 'lowest-base', book, on)
  if (!premium.ok || leftOut === 0) return []
  const monthlyRupiah = premium.value.jkkRupiah + premium.value.jkmRupiah
  const missing = leftOut * monthlyRupiah * 12
  const places = Math.min(leftOut, Math.floor(remainderRupiah / (monthlyRupiah * 12)))
  if (places === 0)
    return [
      {
        title: 'Cari dana untuk yang layak tetapi belum tertampung',
        reason: `${formatCount(leftOut)} orang layak, uangnya belum ada. Setahun penuh perlu ${formatRupiah(missing)}.`,
        rupiah: missing,
        before: null,
        people: leftOut,
        path: '/kantor/dana',
      },
    ]
  return [
    {
      title: `Isi ${formatCount(places)} tempat yang masih kosong`,
      reason: `Pagu tersisa ${formatRupiah(remainderRupiah)}. ${formatCount(leftOut)} orang layak menunggu.`,
      rupiah: places * monthlyRupiah * 12,
      before: null,
      people: places,
      path: '/kantor/dana',
    },
  ]
}

function remindVillages({ overdueVillages, year }: Situation): Home['decisions'] {
  if (overdueVillages === 0) return []
  return [
    {
      title: `Tegur ${formatCount(overdueVillages)} desa yang belum mengirim daftar`,
      reason: `Batas kirim usulan ${year} sudah lewat; warganya belum diperiksa.`,
      rupiah: null,
      before: null,
      people: 0,
      path: '/kantor/instruksi',
    },
  ]
}
