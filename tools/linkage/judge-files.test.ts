import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { judgeFiles } from './judge-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'payung-judge-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const people = [
  'who,nama,nik,lahir,person',
  'a1, Suwarni Lestari,6111014505800004,1980-05-05,A',
  'a2,SUWARNI LESTARI,6111014505800004,1980-05-05,A',
  'b1,Hendrikus Alo,6111020711760002,1976-11-07,B',
  'c1,Maria Goreti,6111035203910001,1991-03-12,C',
  'd1,Abdul Kadir,6111041612680003,1968-12-16,',
  'e1,Yohana Dayan,6111052908990001,1999-08-29,',
]

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

const columns = file('map.json', [
  JSON.stringify({
    id: 'who',
    fields: [
      { type: 'name', columns: ['nama'] },
      { type: 'identifier', columns: ['nik'] },
      { type: 'date', columns: ['lahir'], format: 'yyyy-mm-dd' },
    ],
  }),
])

test('one labelled file is judged by both sides, and rows without a label are people of their own', async () => {
  const judged = await judgeFiles({
    left: file('people.csv', people),
    columns,
    truth: 'person',
    within: false,
  })
  expect(judged.map(({ kind, side }) => `${side} ${kind}`)).toEqual([
    'payung within',
    'duckdb within',
  ])
  for (const { judgement } of judged) expect(judgement.truth).toBe(1)
  expect(judged[0]?.judgement).toMatchObject({ given: 1, precision: 1, recall: 1, f1: 1 })
})

test('two files that use the same ids are told apart, and pairs inside the right one count when asked for', async () => {
  const [header = '', ...rows] = people
  const judged = await judgeFiles({
    left: file('left.csv', [header, ...rows.slice(2, 5)]),
    right: file('right.csv', [header, ...rows.slice(0, 3)]),
    columns,
    truth: 'person',
    within: true,
  })
  const own = judged.filter(({ side }) => side === 'payung')
  expect(own.map(({ judgement, kind }) => [kind, judgement.truth, judgement.f1])).toEqual([
    ['cross', 1, 1],
    ['within', 1, 1],
  ])
})

test('a label that no column carries is named', async () => {
  const left = file('people.csv', people)
  await expect(judgeFiles({ left, columns, truth: 'orang', within: false })).rejects.toThrow(
    'orang',
  )
})
