import { basename } from 'node:path'
import { decideStep, matchStep, verifyStep } from '#doors/year-steps.ts'
import { receiveOutsideList } from '#journey/match/receive-outside-list.ts'
import { sha256 } from '#platform/crypto.ts'
import { formatCount } from '#vocabulary/indonesian.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { readTable, type Setting, YEAR } from './setting.ts'
import type { Chapter } from './story.ts'

/** Lists of other offices: who died, who is a civil servant, whom an employer already protects. */
export async function tellOutsideLists({ story, lists }: Setting): Promise<Chapter> {
  const sources = [
    {
      list: 'death',
      path: lists.deaths,
      source: 'Daftar kematian desa (orang karangan)',
      facts: { diedOn: 'died_on', cause: 'cause' },
    },
    {
      list: 'civil-servant',
      path: lists.civilServants,
      source: 'Daftar aparatur (orang karangan)',
      facts: {},
    },
    {
      list: 'wage-earner',
      path: lists.wageEarners,
      source: 'Daftar peserta penerima upah (orang karangan)',
      facts: { employer: 'employer' },
    },
  ] as const
  const outcome = await story.once('outside-lists', '2026-03-10', async ({ db, office }) => {
    let people = 0
    for (const { list, path, source, facts } of sources) {
      const rows = await readTable(path)
      const receipt = await receiveOutsideList(db, office, {
        list,
        source,
        asOf: '2026-02-28',
        fileName: basename(path),
        sha256: sha256(JSON.stringify(rows)),
        by: 'Petugas contoh',
        people: rows.map((row) => ({
          nik: row['nik'] ?? '',
          name: row['name'] ?? '',
          sex: row['sex'] === 'P' ? 'P' : 'L',
          birthDate: row['birth_date'] ?? '',
          villageCode: row['village_code'] ?? '',
          facts: Object.fromEntries(
            Object.entries(facts).map(([key, column]) => [key, row[column] ?? '']),
          ),
        })),
        findings: [],
      })
      people += receipt.people
    }
    return { people }
  })
  return {
    step: 'match',
    title: 'Daftar luar: kematian, aparatur, penerima upah',
    countIn: sources.length,
    countOut: outcome.people,
    rupiah: 0,
    note: 'NIK disimpan tersegel',
    paper: '',
  }
}

export async function tellVerify({ story }: Setting): Promise<Chapter> {
  const outcome = await story.once('verify', '2026-03-11', async ({ db, office }) => {
    const count = await verifyStep(db, office, YEAR, isoDate('2026-03-11'))
    return { ...count }
  })
  return {
    step: 'verify',
    title: 'Pemeriksaan berkode tiap baris',
    countIn: outcome.checked,
    countOut: outcome.checked - outcome.refused,
    rupiah: 0,
    note: `${formatCount(outcome.refused)} ditolak dengan alasan, ${formatCount(outcome.withWarning)} diberi catatan`,
    paper: '',
  }
}

export async function tellMatch({ story }: Setting): Promise<Chapter> {
  const outcome = await story.once('match', '2026-03-12', async ({ db, office }) => ({
    ...(await matchStep(db, office, YEAR)),
  }))
  const { renewed, fresh, duplicate, waiting, claimedElsewhere } = outcome
  return {
    step: 'match',
    title: 'Orang yang sama ditemukan, yang berbeda dipisah',
    countIn: renewed + fresh + duplicate + waiting + claimedElsewhere,
    countOut: renewed + fresh,
    rupiah: 0,
    note: `${formatCount(renewed)} peserta lama, ${formatCount(fresh)} baru, ${formatCount(duplicate)} ganda, ${formatCount(waiting)} menunggu petugas`,
    paper: '',
  }
}

export async function tellDecide({ story }: Setting): Promise<Chapter> {
  const on = isoDate('2026-03-13')
  const outcome = await story.once('decide', on, async ({ db, office }) => {
    const count = await decideStep(db, office, YEAR, on)
    return { ...count }
  })
  return {
    step: 'decide',
    title: 'Boleh dilindungi program ini?',
    countIn: outcome.yes + outcome.no + outcome.factsMissing,
    countOut: outcome.yes,
    rupiah: 0,
    note: `${formatCount(outcome.no)} tidak, ${formatCount(outcome.factsMissing)} kurang data`,
    paper: '',
  }
}
