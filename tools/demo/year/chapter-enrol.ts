import { join } from 'node:path'
import { changeRoster } from '#journey/enrol/change-roster.ts'
import { readRegistrationReply } from '#journey/enrol/read-registration-reply.ts'
import { registerMembers, type ToRegister } from '#journey/enrol/register-members.ts'
import { substituteLeavers } from '#journey/enrol/substitute-leavers.ts'
import { listGrants } from '#journey/fund/store.ts'
import { promiseSubstitutions, releaseLeavers } from '#journey/pay/promise-months.ts'
import { formatCount } from '#vocabulary/indonesian.ts'
import { month } from '#vocabulary/month.ts'
import { demoPremium, REGENCY, type Setting, YEAR } from './setting.ts'
import type { Chapter, StoryContext } from './story.ts'

/** The first registration: everybody on the decree; refusals are released and their places offered to the next in rank. */
export async function tellEnrolment(setting: Setting): Promise<Chapter> {
  const { story, branch, papers, places } = setting
  const { runId } = story.outcomeOf<{ runId: string }>('allocation')
  const sent = await story.once('registration', '2026-03-19', async ({ db, office }) => {
    const granted = Map.groupBy(await listGrants(db, REGENCY, runId), (row) => row.worker_id)
    const people = [...granted].map(
      ([workerId, rows]): ToRegister => ({
        workerId,
        spells: rows.map((row) => ({
          fundId: row.fund_id,
          from: row.from_month,
          to: row.to_month,
        })),
      }),
    )
    const file = await registerMembers(db, office, YEAR, people, places)
    return { number: await branch.send(file), rows: file.rows }
  })
  const reply = await branch.reply(sent.number, '2026-03-25')
  const answered = await story.once('registration-reply', '2026-03-25', async (context) => {
    const outcome = await takeReply(context, sent.number, reply)
    return { ...outcome, ...(await fillVacancies(context, runId, '2026-04')) }
  })
  await registerSubstitutes(setting, 'substitutes', '2026-03-26')
  return {
    step: 'enrol',
    title: 'Pendaftaran ke kantor cabang dan balasannya',
    countIn: sent.rows,
    countOut: answered.accepted,
    rupiah: 0,
    note: `${formatCount(answered.refused)} ditolak cabang, ${formatCount(answered.substitutes)} diganti orang berikutnya`,
    paper: join(papers, `${sent.number}.csv`),
  }
}

/** Reads a reply and takes refused people off the roster before anything is billed for them. */
async function takeReply({ db, office }: StoryContext, number: string, reply: string) {
  const read = await readRegistrationReply(db, office, number, reply)
  if (!read.ok) throw new Error(`${number}: ${read.refusal.code}`)
  const refused = read.value.answers.filter((one) => one.state === 'refused')
  const villages = new Map(
    (
      await db
        .selectFrom('worker')
        .select(['id', 'village_code'])
        .where('regency_code', '=', REGENCY)
        .execute()
    ).map((row) => [row.id, row.village_code]),
  )
  await changeRoster(
    db,
    office,
    refused.map((one) => ({
      workerId: one.workerId,
      villageCode: villages.get(one.workerId) ?? '',
      kind: 'refused',
      fromMonth: month('2026-01'),
      reason: `${one.code}: ${one.reason}`,
    })),
  )
  await releaseLeavers(db, office)
  return {
    accepted: read.value.accepted,
    refused: refused.length,
    faults: read.value.faults.length,
  }
}

/** Offers free places to the next in rank and promises their months. */
export async function fillVacancies(
  { db, office }: StoryContext,
  runId: string,
  fromMonth: string,
) {
  const filled = await substituteLeavers(db, office, YEAR, runId, month(fromMonth))
  if (filled.substitutionIds.length > 0)
    await promiseSubstitutions(db, office, filled.substitutionIds, demoPremium())
  return {
    substitutes: filled.replacements.length,
    toRegister: filled.replacements.map((one) => ({
      workerId: one.inWorkerId,
      spells: one.spells,
    })),
  }
}

/** Registers the substitutes that a step has chosen; those refused leave their place empty for the next month. */
export async function registerSubstitutes(
  { story, branch, places }: Setting,
  step: string,
  on: string,
): Promise<void> {
  const chosen = story.outcomeOf<{ toRegister?: ToRegister[] }>(
    step === 'substitutes' ? 'registration-reply' : step,
  )
  const people = chosen.toRegister ?? []
  if (people.length === 0) return
  const sent = await story.once(`${step} registration`, on, async ({ db, office }) => {
    const file = await registerMembers(db, office, YEAR, people, places)
    return { number: await branch.send(file) }
  })
  const reply = await branch.reply(sent.number, on)
  await story.once(`${step} reply`, on, (context) => takeReply(context, sent.number, reply))
}
