import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCsv } from '#platform/csv-table.ts'
import { BranchCounter } from './branch-counter.ts'

type Line = Readonly<Record<string, string>>

/** Talks to the branch simulator as a regency does: a file out, a file back. */
export class Branch {
  readonly #folder: string
  readonly #papers: string
  readonly #seed: number
  readonly #counter = new BranchCounter()

  /** Answers lie in `folder`; what we send lies in `papers`. */
  constructor(folder: string, papers: string, seed: number) {
    this.#folder = folder
    this.#papers = papers
    this.#seed = seed
  }

  async setUp(registry: string, roster: string, payers: string): Promise<void> {
    await this.#run('setup', [
      '--registry',
      registry,
      '--roster',
      roster,
      '--payers',
      payers,
      ...this.#seeded(),
    ])
  }

  async reply(number: string, on: string): Promise<string> {
    const out = join(this.#folder, `BALASAN-${number}.csv`)
    await this.#run('reply', [
      '--in',
      this.#sent(number),
      '--out',
      out,
      ...this.#seeded(),
      '--on',
      on,
    ])
    return readFile(out, 'utf8')
  }

  async bill(month: string, on: string): Promise<{ summary: Line[]; lines: Line[] }> {
    const [lines, summary] = this.#billFiles(`${month}-1`)
    await this.#run('bill', [
      '--month',
      month,
      '--out',
      lines,
      '--summary',
      summary,
      ...this.#seeded(),
      '--on',
      on,
    ])
    return { summary: await table(summary), lines: await table(lines) }
  }

  /** Sends an objection; the new edition of the bill comes back. */
  async object(number: string, on: string): Promise<{ summary: Line[]; lines: Line[] }> {
    const [lines, summary] = this.#billFiles(number)
    const out = join(this.#folder, `BALASAN-${number}.csv`)
    await this.#run('object', [
      '--in',
      this.#sent(number),
      '--out',
      out,
      '--bill',
      lines,
      '--summary',
      summary,
      '--on',
      on,
    ])
    return { summary: await table(summary), lines: await table(lines) }
  }

  async confirm(number: string, on: string): Promise<{ summary: Line[]; lines: Line[] }> {
    const out = join(this.#folder, `KONFIRMASI-${number}.csv`)
    const lines = join(this.#folder, `KONFIRMASI-${number}-RINCI.csv`)
    await this.#run('confirm', [
      '--in',
      this.#sent(number),
      '--out',
      out,
      '--lines',
      lines,
      '--on',
      on,
    ])
    return { summary: await table(out), lines: await table(lines) }
  }

  async claim(number: string, on: string): Promise<string> {
    const out = join(this.#folder, `HASIL-${number}.csv`)
    await this.#run('claim', ['--in', this.#sent(number), '--out', out, '--on', on])
    return readFile(out, 'utf8')
  }

  #billFiles(name: string): [string, string] {
    return [
      join(this.#folder, `TAGIHAN-${name}.csv`),
      join(this.#folder, `TAGIHAN-${name}-RINGKAS.csv`),
    ]
  }

  #seeded(): string[] {
    return ['--seed', String(this.#seed)]
  }

  #sent(number: string): string {
    return join(this.#papers, `${number}.csv`)
  }

  /** Lays a file down before the step that made it is acknowledged; personal numbers never enter the step's record. */
  async send(file: { number: string; content: string }): Promise<string> {
    await writeFile(this.#sent(file.number), file.content, { mode: 0o600 })
    return file.number
  }

  async #run(command: string, options: string[]): Promise<void> {
    const state = ['--state', join(this.#folder, 'books')]
    const { code, words } = await this.#counter.errand([command, ...state, ...options])
    if (code !== 0) throw new Error(`branch simulator ${command}: ${words}`)
  }

  /** The simulator goes home. */
  close(): void {
    this.#counter.close()
  }
}

async function table(path: string): Promise<Line[]> {
  const read = readCsv(await readFile(path, 'utf8'))
  if (!read.ok) throw new Error(`${path}: ${read.refusal}`)
  return read.value
}
