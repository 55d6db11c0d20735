import { formatCount } from '#vocabulary/indonesian.ts'
import { daysBetween, type IsoDate, isoDate } from '#vocabulary/iso-date.ts'
import type { ClaimRow } from '../claim/contract.ts'
import type { Home, VillageRow } from './contract.ts'
import type { listWaits } from './read-store.ts'

type Waiting = Awaited<ReturnType<typeof listWaits>>[number]

interface Open {
  readonly waiting: Waiting | undefined
  readonly villages: readonly VillageRow[]
  readonly claims: readonly Pick<ClaimRow, 'state' | 'missingDocuments' | 'waitingDays'>[]
  readonly on: IsoDate
}

/** Days after which a wait is soon too long, and too long; house limits, not law. */
const LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  BKAD: [5, 10],
  'Kantor cabang': [5, 14],
  Disnakertrans: [5, 14],
  Keluarga: [14, 60],
  'Kepala desa': [0, 7],
}

/** Who has to move, the longest silence first. */
export function homeWaits({ waiting, villages, claims, on }: Open): Home['waits'] {
  const since = (day: string | null | undefined) =>
    day ? Math.max(0, daysBetween(isoDate(day), on)) : 0
  const late = villages.filter((row) => row.standing === 'overdue')
  const deadline = late.map((row) => row.deadlineOn ?? on).sort()[0]
  const papers = claims.filter((one) => one.state === 'found' || one.state === 'documents')
  const sent = claims.filter((one) => one.state === 'submitted')
  const longest = (some: Open['claims']) => Math.max(0, ...some.map((one) => one.waitingDays))
  const rows = [
    {
      who: 'BKAD',
      count: waiting?.to_pay ?? 0,
      what: `${formatCount(waiting?.to_pay ?? 0)} tagihan menunggu dibayar`,
      sinceDays: since(waiting?.to_pay_since),
      path: '/kantor/iuran',
    },
    {
      who: 'Disnakertrans',
      count: waiting?.disputed ?? 0,
      what: `${formatCount(waiting?.disputed ?? 0)} tagihan berbeda dengan daftar`,
      sinceDays: since(waiting?.disputed_since),
      path: '/kantor/iuran',
    },
    {
      who: 'Disnakertrans',
      count: waiting?.open_pairs ?? 0,
      what: `${formatCount(waiting?.open_pairs ?? 0)} pasangan nama kembar`,
      sinceDays: since(waiting?.pairs_since),
      path: '/kantor/periksa',
    },
    {
      who: 'Kantor cabang',
      count: waiting?.unanswered ?? 0,
      what: `${formatCount(waiting?.unanswered ?? 0)} berkas pendaftaran belum dibalas`,
      sinceDays: since(waiting?.unanswered_since),
      path: '/kantor/kepesertaan',
    },
    {
      who: 'Kantor cabang',
      count: sent.length,
      what: `${formatCount(sent.length)} klaim belum dijawab`,
      sinceDays: longest(sent),
      path: '/kantor/klaim',
    },
    {
      who: 'Keluarga',
      count: papers.length,
      what: `${formatCount(papers.length)} berkas klaim belum lengkap`,
      sinceDays: longest(papers),
      path: '/kantor/klaim',
    },
    {
      who: 'Kepala desa',
      count: late.length,
      what: `${formatCount(late.length)} desa belum mengirim daftar`,
      sinceDays: since(deadline),
      path: '/kantor/instruksi',
    },
  ]
  return rows
    .filter((row) => row.count > 0)
    .map(({ who, what, sinceDays, path }) => ({
      who,
      what,
      sinceDays,
      urgency: urgencyOf(who, sinceDays),
      path,
    }))
    .sort((a, b) => b.sinceDays - a.sinceDays)
}

function urgencyOf(who: string, days: number): 'overdue' | 'soon' | 'usual' {
  const [soon, overdue] = LIMITS[who] ?? [7, 14]
  if (days > overdue) return 'overdue'
  return days > soon ? 'soon' : 'usual'
}
