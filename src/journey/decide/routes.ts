import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { scopeOf } from '#platform/database.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { timestamp, today } from '#vocabulary/clock.ts'
import type { Refused } from '#vocabulary/contract.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { accept, refuse } from '#vocabulary/result.ts'
import { overrideRule, rules } from './contract.ts'
import { insertOverride, readRuleBook } from './read-store.ts'
import type { ParameterSet } from './rule.ts'
import { checkOverride, listRulesOn, type OverrideRefusal, ruleBook } from './rule-book.ts'
import { ruleRowOf } from './rule-row.ts'
import type { DecideTables } from './tables.ts'

const route = endpointsOn<DecideTables & AuditTables, Office>()

export const decideEndpoints: readonly Endpoint<Office>[] = [
  route(rules, async ({ db, office, query }) => {
    const on = isoDate(query.on ?? today(office.clock))
    const book = await readRuleBook(db)
    const rows = listRulesOn(book, on).map((rule) => ruleRowOf(book, rule))
    const count = (status: string) => rows.filter((row) => row.status === status).length
    return accept({
      on,
      counts: {
        verified: count('verified'),
        press: count('press'),
        toBeConfirmed: count('to-be-confirmed'),
        overridden: rows.filter((row) => row.override !== null).length,
      },
      rules: rows,
    })
  }),
  route(overrideRule, async ({ db, office, actor, body }) => {
    const book = await readRuleBook(db)
    const enteredAt = timestamp(office.clock)
    const parameters = body.parameters as ParameterSet
    const checked = checkOverride(book, {
      id: body.ruleId,
      from: isoDate(body.from),
      to: body.to === null ? null : isoDate(body.to),
      parameters,
      status: body.status,
      reason: body.reason,
      enteredBy: actor.name,
      enteredOn: enteredAt,
    })
    if (!checked.ok) return refuse(sayRefusal(checked.refusal))
    const { regencyCode } = scopeOf(db)
    const isNew = await insertOverride(db, {
      regency_code: regencyCode,
      rule_id: body.ruleId,
      from_on: body.from,
      to_on: body.to,
      parameters: JSON.stringify(parameters),
      status: body.status,
      reason: body.reason,
      entered_by: actor.name,
      entered_at: enteredAt,
    })
    if (!isNew)
      return refuse({
        code: 'corrected-before',
        sentence: `Aturan ${body.ruleId} sudah dikoreksi mulai ${body.from}. Pilih tanggal mulai lain.`,
      })
    await recordEvent(db, office, 'rule-corrected', {
      rule: body.ruleId,
      from: body.from,
      to: body.to,
      parameters,
      status: body.status,
      reason: body.reason,
    })
    const corrected = ruleBook([checked.value])
    return accept({ rule: ruleRowOf(corrected, checked.value), enteredAt })
  }),
]

function sayRefusal(refusal: OverrideRefusal): Refused {
  const sentences: Readonly<Record<OverrideRefusal['code'], string>> = {
    'no-such-rule': `Aturan ${refusal.id} tidak berlaku pada tanggal mulai itu. Periksa kode dan tanggalnya.`,
    'no-such-parameter': `Aturan ${refusal.id} tidak punya angka dengan nama itu. Periksa namanya.`,
    'wrong-kind': `Nilai baru aturan ${refusal.id} berbeda jenis dari yang lama. Tulis angka bulat untuk angka.`,
    'not-a-period': 'Tanggal akhir mendahului tanggal mulai. Perbaiki salah satunya.',
    'no-reason': 'Tulis alasan koreksi, supaya orang lain dapat memeriksanya.',
  }
  return { code: refusal.code, sentence: sentences[refusal.code], facts: { ...refusal } }
}
