import {
  changeRoster,
  type RosterChange,
  writeRosterChanges,
} from '#journey/enrol/change-roster.ts'
import { listMemberships } from '#journey/enrol/store.ts'
import type { RosterChangeKind } from '#journey/enrol/tables.ts'
import { listWorkers } from '#journey/match/store.ts'
import { releaseLeavers } from '#journey/pay/promise-months.ts'
import { isoDate, monthOf } from '#vocabulary/iso-date.ts'
import { addMonths, month } from '#vocabulary/month.ts'
import { fillVacancies, registerSubstitutes } from './chapter-enrol.ts'
import { runBehind } from './midyear.ts'
import { REGENCY, readTable, type Setting, YEAR } from './setting.ts'
import type { StoryContext } from './story.ts'

const KINDS: Readonly<Record<string, RosterChangeKind>> = {
  'moved-away': 'moved-away',
  'became-wage-earner': 'moved-segment',
  'self-paying': 'self-paying',
}

interface Leaving {
  readonly nik: string
  readonly kind: RosterChangeKind
  readonly on: string
  readonly reason: string
}

/** Who leaves the roster in a month, as villages and the registry report it; their places go to the next in rank. */
export async function leaveRoster(setting: Setting, thisMonth: string): Promise<void> {
  const { story, branch } = setting
  const runId = runBehind(story, thisMonth)
  const on = `${thisMonth}-02`
  const leaving = await leavingBefore(setting, thisMonth)
  const step = `leave ${thisMonth}`
  const outcome = await story.once(step, on, async (context) => {
    const changes = await changesOf(context, leaving, thisMonth)
    const recorded = await changeRoster(context.db, context.office, changes)
    await releaseLeavers(context.db, context.office)
    const file = await writeRosterChanges(context.db, context.office, YEAR)
    const next = addMonths(month(thisMonth), 1)
    const filled = next <= '2026-12' ? await fillVacancies(context, runId, next) : {}
    return { recorded, number: file ? await branch.send(file) : '', ...filled }
  })
  if (outcome.number !== '') await branch.reply(outcome.number, on)
  await registerSubstitutes(setting, step, `${thisMonth}-03`)
}

async function leavingBefore({ lists }: Setting, thisMonth: string): Promise<Leaving[]> {
  const deaths = [...(await readTable(lists.deaths)), ...(await readTable(lists.deathsLater))]
  const events = await readTable(lists.changes)
  return [
    ...deaths
      .filter((row) => (row['recorded_on'] ?? '').slice(0, 7) < thisMonth)
      .map((row) => ({
        nik: row['nik'] ?? '',
        kind: 'deceased' as const,
        on: row['died_on'] ?? '',
        reason: 'dilaporkan meninggal',
      })),
    ...events
      .filter((row) => (row['on'] ?? '').slice(0, 7) < thisMonth)
      .map((row) => ({
        nik: row['nik'] ?? '',
        kind: KINDS[row['kind'] ?? ''] ?? 'moved-away',
        on: row['on'] ?? '',
        reason: row['kind'] ?? '',
      })),
  ]
}

/** Changes of people who are members now; the first month not to be billed is the one after the event, but never one that is past. */
async function changesOf(
  { db, office }: StoryContext,
  leaving: readonly Leaving[],
  thisMonth: string,
): Promise<RosterChange[]> {
  const open = new Set(
    (await listMemberships(db, REGENCY))
      .filter((row) => row.left_on === null)
      .map((row) => row.worker_id),
  )
  const byNik = new Map(
    (await listWorkers(db, REGENCY)).flatMap((row) =>
      row.nik_index && open.has(row.id) ? [[row.nik_index.toString('hex'), row] as const] : [],
    ),
  )
  return leaving.flatMap((one) => {
    const worker = byNik.get(office.keys.index(one.nik).toString('hex'))
    if (!worker) return []
    const after = addMonths(monthOf(isoDate(one.on)), 1)
    return [
      {
        workerId: worker.id,
        villageCode: worker.village_code,
        kind: one.kind,
        fromMonth: after > thisMonth ? after : month(thisMonth),
        reason: one.reason,
        ...(one.kind === 'deceased' && { eventOn: one.on }),
      },
    ]
  })
}
