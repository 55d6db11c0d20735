import { importRoster, type RosterMember } from '#journey/enrol/import-roster.ts'
import { enterFunds } from '#journey/fund/budget/enter-funds.ts'
import { importHistory, type PastMonth } from '#journey/pay/import-history.ts'
import { listMonths, month } from '#vocabulary/month.ts'
import { fundsOfHistory } from './money.ts'
import { readTable, type Setting } from './setting.ts'
import type { Chapter } from './story.ts'

/** Last year's members, as the insurer knows them, and the months that were paid for them. */
export async function tellRoster({
  story,
  lists,
  branch,
  registry,
  papers,
}: Setting): Promise<Chapter> {
  const members = await readTable(lists.members)
  const outcome = await story.once('roster', '2026-01-05', async ({ db, office }) => {
    const spells = members.map((member) => readSpells(member['spells'] ?? ''))
    const years = new Set(spells.flat().map((one) => Number(one.month.slice(0, 4))))
    for (const year of [...years].sort()) await enterFunds(db, office, year, fundsOfHistory(year))
    const workers = await importRoster(db, office, members.map(memberOf))
    const months = spells.flatMap((list, at) =>
      list.map(
        (one): PastMonth => ({
          workerId: workers[at] ?? '',
          villageCode: members[at]?.['village_code'] ?? '',
          ...one,
          jkkRupiah: 10_000,
          jkmRupiah: 6_800,
        }),
      ),
    )
    const personMonths = await importHistory(db, office, months)
    return { members: workers.length, personMonths }
  })
  await branch.setUp(registry, lists.members, `${papers}/pembayar.csv`)
  return {
    step: 'enrol',
    title: 'Peserta 2025 diambil alih dari daftar cabang',
    countIn: members.length,
    countOut: outcome.members,
    rupiah: outcome.personMonths * 16_800,
    note: `${outcome.personMonths} bulan-orang terkonfirmasi`,
    paper: '',
  }
}

/** `dbh-sawit:2025-01..2025-12|pad:…` as single months. */
function readSpells(text: string): { month: string; fundId: string }[] {
  return text.split('|').flatMap((spell) => {
    const parts = /^([a-z0-9-]+):(\d{4}-\d{2})\.\.(\d{4}-\d{2})$/.exec(spell)
    if (!parts) return []
    const [, fundId = '', from = '', to = ''] = parts
    return listMonths(month(from), month(to)).map((one) => ({ month: one as string, fundId }))
  })
}

function memberOf(row: Record<string, string>): RosterMember {
  return {
    nik: row['nik'] ?? '',
    kk: row['kk'] ?? '',
    kpj: row['kpj'] ?? '',
    name: row['name'] ?? '',
    sex: row['sex'] === 'P' ? 'P' : 'L',
    birthPlace: row['birth_place'] ?? '',
    birthDate: row['birth_date'] ?? '',
    villageCode: row['village_code'] ?? '',
    phone: row['phone'] ?? '',
    motherName: row['mother_name'] ?? '',
    occupation: row['occupation'] ?? '',
    monthlyIncome: Number(row['monthly_income']) || undefined,
    segment: 'BPU',
    enteredOn: row['protected_from'] ?? '',
  }
}
