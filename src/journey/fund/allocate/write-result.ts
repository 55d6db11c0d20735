import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { draftPathOf } from '#platform/draft-path.ts'
import type { AllocationResult } from './result.ts'

const CHUNK_CHARACTERS = 1 << 20

/** Writes a result row by row beside its place and moves it there when it is whole. */
export function writeResult(path: string, result: AllocationResult): void {
  const draft = draftPathOf(path)
  const file = openSync(draft, 'w')
  let isWhole = false
  try {
    let text = ''
    for (const piece of resultPieces(result)) {
      text += piece
      if (text.length < CHUNK_CHARACTERS) continue
      writeAll(file, text)
      text = ''
    }
    writeAll(file, text)
    isWhole = true
  } finally {
    closeSync(file)
    if (!isWhole && draft !== path) rmSync(draft, { force: true })
  }
  if (draft !== path) renameSync(draft, path)
}

/** The result as JSON: figures first, then one line for every worker and fund. */
export function* resultPieces(result: AllocationResult): Generator<string> {
  const { covered, left, funds, ...head } = result
  yield `{${Object.entries(head)
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(',\n')},\n`
  yield* list('covered', covered)
  yield ',\n'
  yield* list('left', left)
  yield ',\n'
  yield* list('funds', funds)
  yield '}\n'
}

function* list(name: string, rows: readonly unknown[]): Generator<string> {
  yield `${JSON.stringify(name)}: [`
  for (const [at, row] of rows.entries()) yield `${at === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`
  yield ']'
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}
