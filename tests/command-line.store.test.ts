import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PostgresServer } from '#platform/postgres/server.ts'
import { startPostgres } from '#platform/postgres/supervisor.ts'
import { discardHome, makeHome } from './temporary-home.ts'

const MAIN = join(import.meta.dirname, '../src/main.ts')
const VILLAGE = '61.11.01.2001'
let home: string
let list: string
let server: PostgresServer | undefined

/** What an officer types, on a machine that has nothing yet. */
function payung(...words: readonly string[]) {
  const { DATABASE_URL: _, ...env } = process.env
  const ended = spawnSync(process.execPath, [MAIN, ...words], {
    cwd: home,
    env: { ...env, PAYUNG_HOME: home },
    encoding: 'utf8',
  })
  return { code: ended.status, out: ended.stdout, said: ended.stderr.trim() }
}

beforeAll(async () => {
  home = makeHome()
  // Held for all of them: alone, each command would start the server and stop it again.
  const started = await startPostgres({ home })
  if (!started.ok) throw new Error(started.refusal.code)
  server = started.value
  list = join(home, 'usulan.csv')
  writeFileSync(
    list,
    'nik,nama,jk,tempat lahir,tanggal lahir,pekerjaan\n6111014505800001,SITI,P,SUKADANA,05-05-1980,Petani\n',
  )
})
afterAll(async () => {
  await server?.stop()
  await discardHome(home)
})

test('before set-up no command makes keys behind the officer’s back; each says what to run', () => {
  for (const words of [
    ['verify', '--year', '2026'],
    ['serve', '--port', '0'],
    ['restore', 'x'],
  ]) {
    const { code, said } = payung(...words)
    expect(code, said).toBe(2)
    expect(said).toContain('Jalankan payung init')
  }
  expect(existsSync(join(home, 'keys.json'))).toBe(false)
})

test('set-up shows both shares of the keys, and they give a lost key file back', () => {
  const { code, out } = payung('init')
  expect(code).toBe(0)
  const shares = out.split('\n').filter((line) => line.startsWith('Bagian '))
  expect(shares).toHaveLength(2)
  expect(payung('init').out).not.toContain('Bagian 1')
  writeFileSync(join(home, 'bagian.txt'), shares.join('\n'))
  expect(payung('keys', 'restore', 'bagian.txt').said).toContain('tidak ditimpa')
  rmSync(join(home, 'keys.json'))
  expect(payung('keys', 'restore', 'bagian.txt').code).toBe(0)
  expect(payung('verify', '--year', '2026')).toMatchObject({ code: 0, said: '' })
})

test('a regency that was never set up is named, with the command that does it', () => {
  const { code, said } = payung('verify', '--year', '2026', '--regency', '61.04')
  expect(code).toBe(2)
  expect(said).toBe('Kabupaten 61.04 belum disiapkan. Jalankan payung init --regency 61.04.')
})

test('a wrong year, village, file or table is one sentence that names it, and never a trace of ours', () => {
  for (const [words, sentence] of [
    [['register', list, '--village', VILLAGE, '--year', 'abc'], 'Tahun "abc" keliru.'],
    [['register', list, '--village', '61.04.01.2011'], 'Desa 61.04.01.2011 tidak ada'],
    [['enrol', 'register', '--year', 'x', '--out', '.'], 'Tahun "x" keliru.'],
    [['pay', 'bill', list, list, '--year', '2026', '--out', '.'], 'tidak punya kolom KODE IURAN'],
    [['claim', 'find', list], 'tidak punya kolom died_on'],
    [['claim', 'find', home], 'itu folder, bukan berkas'],
    [['enrol', 'reply', list, '--number', 'X'], 'Berkas X tidak pernah dikirim.'],
  ] as const) {
    const { code, said } = payung(...words)
    expect(code, said).toBe(2)
    expect(said).toContain(sentence)
    expect(said).not.toContain('    at ')
  }
})

test('a backup comes back whole into a database that has nothing, not even the villages', () => {
  expect(payung('register', list, '--village', VILLAGE, '--year', '2026').code).toBe(0)
  expect(payung('backup', '--out', 'salinan').code).toBe(0)
  expect(payung('backup', '--out', 'salinan').said).toContain('sudah ada')
  const restored = payung('restore', 'salinan', '--demo')
  expect(restored.code, restored.said).toBe(0)
  const checked = payung('verify', '--year', '2026', '--demo')
  expect(JSON.parse(checked.out)).toMatchObject({ checked: 1 })
})
