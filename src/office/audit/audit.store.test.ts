import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { Database } from '#platform/database.ts'
import { StandingClock } from '#vocabulary/clock.ts'
import { idSource } from '#vocabulary/ids.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { testDatabase } from '../../../tests/database.ts'
import { KeyRing } from '../keys/key-ring.ts'
import { verifyAuditFile } from './audit-file.ts'
import { exportAudit } from './export-audit.ts'
import { recordEvent } from './record-event.ts'
import { sealEvents } from './seal-events.ts'
import { isSignedRoot, signDailyRoot } from './sign-root.ts'
import type { AuditTables } from './tables.ts'

const database = await testDatabase()
const app = new Database(database.url('app'))
const audit = new Database(database.url('audit'), 2)
afterAll(async () => {
  await app.close()
  await audit.close()
})

const scope = { regencyCode: '61.11', villageCode: '*', actor: 'petugas' }
const clock = new StandingClock('2026-03-01T02:00:00Z')
let drawn = 0
const office = {
  clock,
  ids: idSource(clock, (count) => new Uint8Array(count).fill(drawn++ % 256)),
  keys: new KeyRing('61.11', new Map([[1, Buffer.alloc(32, 1)]]), Buffer.alloc(32, 2)),
}

async function exported(): Promise<string> {
  return app.run<AuditTables, string>(scope, async (db) => {
    let text = ''
    for await (const line of exportAudit(db)) text += line
    return text
  })
}

async function record(count: number): Promise<void> {
  await app.run<AuditTables, void>(scope, async (db) => {
    for (let at = 0; at < count; at++) await recordEvent(db, office, 'list-received', { lines: at })
  })
}

test('an exported chain verifies without the server, and sealing twice adds nothing', async () => {
  await record(25)
  expect(await audit.run<AuditTables, number>(scope, sealEvents)).toBe(25)
  expect(await audit.run<AuditTables, number>(scope, sealEvents)).toBe(0)
  await record(5)
  expect(await audit.run<AuditTables, number>(scope, sealEvents)).toBe(5)
  const verified = verifyAuditFile(await exported())
  expect(verified).toMatchObject({ ok: true, value: { regency: '61.11', events: 30 } })
})

test('one changed character anywhere in the file is found', async () => {
  const text = await exported()
  fc.assert(
    fc.property(
      fc.nat(text.length - 1),
      fc.constantFrom('0', '7', 'a', 'z', '"', ' '),
      (at, character) => {
        fc.pre(text[at] !== '\n' && text[at] !== character)
        const changed = `${text.slice(0, at)}${character}${text.slice(at + 1)}`
        return !verifyAuditFile(changed).ok
      },
    ),
    { seed: 20260301, numRuns: 300 },
  )
})

test('a line taken out, swapped or repeated names the first line that does not fit', async () => {
  const lines = (await exported()).trimEnd().split('\n')
  const without = [...lines.slice(0, 9), ...lines.slice(10)].join('\n')
  expect(verifyAuditFile(without)).toEqual({
    ok: false,
    refusal: expect.stringMatching(/^Baris 10:/),
  })
  const swapped = [...lines]
  ;[swapped[3], swapped[4]] = [lines[4] ?? '', lines[3] ?? '']
  expect(verifyAuditFile(swapped.join('\n'))).toEqual({
    ok: false,
    refusal: expect.stringMatching(/^Baris 4:/),
  })
})

test('two sealers at once make one chain', async () => {
  await record(40)
  const sealed = await Promise.all([
    audit.run<AuditTables, number>(scope, sealEvents),
    audit.run<AuditTables, number>(scope, sealEvents),
  ])
  expect(sealed[0] + sealed[1]).toBe(40)
  expect(verifyAuditFile(await exported()).ok).toBe(true)
})

test('the application role cannot seal, and the audit role cannot change', async () => {
  await expect(
    app.run<AuditTables, unknown>(scope, (db) =>
      db
        .insertInto('audit_seal')
        .values({
          regency_code: '61.11',
          seq: 999,
          event_id: '00000000-0000-7000-8000-000000000000',
          previous: '',
          hash: '',
        })
        .execute(),
    ),
  ).rejects.toThrow(/permission denied/)
  await expect(
    audit.run<AuditTables, unknown>(scope, (db) =>
      db.updateTable('audit_event').set({ kind: 'x' }).execute(),
    ),
  ).rejects.toThrow(/permission denied/)
})

test('a signed root belongs to its day, its place in the chain and its root', async () => {
  const key = generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()
  const root = await audit.run(scope, (db: Parameters<typeof signDailyRoot>[0]) =>
    signDailyRoot(db, key, isoDate('2026-03-01')),
  )
  if (!root) throw new Error('nothing to sign')
  expect(isSignedRoot('61.11', root, key)).toBe(true)
  expect(isSignedRoot('61.11', { ...root, seq: root.seq - 1 }, key)).toBe(false)
  expect(isSignedRoot('61.04', root, key)).toBe(false)
})
