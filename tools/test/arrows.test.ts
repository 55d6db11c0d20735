import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkArrows } from './arrows.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'payung-arrows-'))
  for (const file of ['.dependency-cruiser.mjs', 'package.json', 'src/journey/order.ts']) {
    cpSync(file, join(root, file))
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function plant(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

const house = {
  'src/vocabulary/month.ts': 'export type Month = string\n',
  'src/platform/database.ts': `import pg from 'pg'\nexport const pool = pg.Pool\n`,
  'src/office/context.ts': `export { pool } from '#platform/database.ts'\n`,
  'src/journey/verify/index.ts': 'export const code = 1\n',
  'src/journey/verify/store.ts': `export { pool } from '#office/context.ts'\n`,
  'src/journey/verify/verify-list.ts': `export { pool } from './store.ts'\n`,
  'src/journey/register/index.ts': `export { code } from '#journey/verify/index.ts'\n`,
  'src/journey/match/find-pairs.ts': `export { pool } from '#journey/verify/store.ts'\n`,
  'src/journey/pay/contract.ts': `import type { Month } from '#vocabulary/month.ts'\nexport type Due = Month\n`,
  'src/web/desa/app.tsx': `export type { Due } from '#journey/pay/contract.ts'\nexport const App = () => <p>halo</p>\n`,
  'src/doors/http.ts': `export { pool } from '#journey/match/find-pairs.ts'\n`,
  'src/main.ts': `export async function open() {\n  await using _nothing = { async [Symbol.asyncDispose]() {} }\n  return import('#doors/http.ts')\n}\n`,
  'tools/demo/main.ts': `export { pool } from '#journey/verify/verify-list.ts'\n`,
}

test('a house built along the arrows passes and every file of it is read', async () => {
  plant(house)
  const end = await checkArrows(root, ['src', 'tools'])
  expect(end.violations).toEqual([])
  expect(end.unread).toEqual([])
  for (const path of Object.keys(house)) expect(end.modules).toContain(path)
})

const wrong: [rule: string, file: string, text: string][] = [
  ['no-lost-imports', 'src/platform/lost.ts', `import './nowhere.ts'`],
  ['vocabulary-stands-alone', 'src/vocabulary/a.ts', `import '#platform/database.ts'`],
  ['vocabulary-runs-anywhere', 'src/vocabulary/b.ts', `import 'node:fs'`],
  ['platform-knows-no-programme', 'src/platform/c.ts', `import '#office/context.ts'`],
  ['office-stands-below-the-rooms', 'src/office/d.ts', `import '#journey/verify/index.ts'`],
  ['register-looks-back', 'src/journey/register/e.ts', `import '#journey/verify/store.ts'`],
  ['match-by-the-door', 'src/journey/match/f.ts', `import '#journey/verify/verify-list.ts'`],
  ['rooms-stand-on-office', 'src/journey/match/g.ts', `import '#doors/http.ts'`],
  ['every-room-is-in-order', 'src/journey/cellar/h.ts', `import 'zod'`],
  ['web-sees-faces-only', 'src/web/i.ts', `import '#journey/verify/store.ts'`],
  ['doors-are-last', 'src/office/j.ts', `import '#doors/http.ts'`],
  ['product-never-imports-tools', 'src/doors/k.ts', `import '#tools/demo/main.ts'`],
  ['simulator-shares-nothing', 'tools/insurer-branch/l.ts', `import '#journey/verify/index.ts'`],
  ['faces-are-pure', 'src/journey/fund/index.ts', `import '#platform/database.ts'`],
  ['faces-are-pure', 'src/journey/claim/contract.ts', `import type { Stats } from 'node:fs'`],
]

test('every wrong import is named by its rule', async () => {
  plant(house)
  plant(Object.fromEntries(wrong.map(([, file, text]) => [file, `${text}\n`])))
  plant({
    'src/office/round.ts': `import './trip.ts'\n`,
    'src/office/trip.ts': `import './round.ts'\n`,
  })
  const end = await checkArrows(root, ['src', 'tools'])
  const found = new Set(end.violations.map(({ rule, from }) => `${rule.name}: ${from}`))
  for (const [rule, file] of wrong) expect(found).toContain(`${rule}: ${file}`)
  expect(found).toContain('no-cycles: src/office/round.ts')
})

test('a file that the checker passes over is reported as unread', async () => {
  plant(house)
  cpSync('.dependency-cruiser.mjs', join(root, 'strict.mjs'))
  plant({
    '.dependency-cruiser.mjs': `import strict from './strict.mjs'
export default { ...strict, options: { ...strict.options, exclude: { path: '^src/office/' } } }
`,
  })
  const end = await checkArrows(root, ['src', 'tools'])
  expect(end.unread).toEqual(['src/office/context.ts'])
})

test('a file that cannot be parsed stops the check with its name', async () => {
  plant(house)
  plant({ 'src/platform/broken.ts': 'export const = \n' })
  await expect(checkArrows(root, ['src', 'tools'])).rejects.toThrow('broken.ts')
})
