import type { Office } from '#office/context.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { openFacts } from '#office/private-facts.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { today } from '#vocabulary/clock.ts'
import { daysBetween, isoDate } from '#vocabulary/iso-date.ts'
import { maskNik } from '#vocabulary/nik.ts'
import { listFiles, listLists, listStandings } from '../register/read-store.ts'
import type { RegisterTables } from '../register/tables.ts'
import {
  type CandidateGroup,
  countGroups,
  type ListedCandidate,
  listVillageCandidates,
} from './read-store.ts'
import { stateSentence } from './state-sentence.ts'
import type { VerifyTables } from './tables.ts'

const PAGE_SIZE = 50

/** A village's list of the year as the village itself sees it. */
export async function readVillageList(
  db: Db<RegisterTables & VerifyTables & PlaceTables>,
  office: Office,
  year: number,
  asked: { villageCode: string; group: CandidateGroup | 'all'; page: number },
) {
  const { regencyCode } = scopeOf(db)
  const { villageCode, group, page } = asked
  const names = await readVillageNames(db)
  const standing = (await listStandings(db, regencyCode, year)).find(
    (row) => row.village_code === villageCode,
  )
  const rows = await listVillageCandidates(db, regencyCode, {
    year,
    villageCode,
    group,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  })
  const [counted] =
    rows.length > 0 ? rows : await countGroups(db, regencyCode, { year, villageCode })
  const { ready = 0, mend = 0, look = 0, settled = 0 } = counted ?? {}
  const groups = { ready, mend, look, settled }
  const deadlineOn = standing?.deadline_on ?? null
  return {
    programmeYear: year,
    village: names.of(villageCode),
    targetPeople: standing?.target_people ?? 0,
    deadlineOn,
    daysToDeadline: deadlineOn ? daysBetween(today(office.clock), isoDate(deadlineOn)) : null,
    counts: {
      lines: standing?.lines ?? 0,
      received: standing?.received ?? 0,
      accepted: standing?.accepted ?? 0,
      refused: standing?.refused ?? 0,
      waiting: standing?.waiting ?? 0,
      duplicate: standing?.duplicate ?? 0,
    },
    groups,
    lists: (await listLists(db, regencyCode, year, villageCode)).map((list) => ({
      id: list.id,
      listNumber: list.list_number,
      receivedAt: list.received_at,
      submittedOn: list.submitted_on,
      headLetter: list.head_letter,
      lines: list.lines,
    })),
    files: (await listFiles(db, regencyCode, year, villageCode)).map(fileOf),
    candidates: rows.map((row) => cardOf(office, row)),
    page,
    pageSize: PAGE_SIZE,
    total: group === 'all' ? ready + mend + look + settled : groups[group],
  }
}

/** A file as the village sent it, with the sentence why it could not be read. */
export function fileOf(row: Awaited<ReturnType<typeof listFiles>>[number]) {
  return {
    id: row.id,
    listNumber: row.list_number,
    name: row.name,
    sheet: row.sheet,
    refused: row.refused,
    lines: row.row_count,
    findings: [...row.findings],
    receivedAt: row.received_at,
  }
}

function cardOf(office: Office, row: ListedCandidate) {
  return {
    id: row.id,
    listNumber: row.list_number,
    fileName: row.file_name,
    line: row.line,
    name: row.name,
    nikMasked: maskNik(openFacts(office.keys, row).nik),
    sex: row.sex,
    birthDate: row.birth_date,
    occupation: row.occupation,
    state: row.state,
    stateSentence: stateSentence(row.state, row.state_reason),
    group: row.group,
    findings: [...row.findings],
    workerId: row.worker_id,
  }
}
