/** A simulator of an insurer's branch office. It is not the insurer, and the product never imports it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { issueCodes, writeBill } from './billing.ts'
import { type Books, closeBooks, openBooks } from './books.ts'
import { isMonth } from './calendar.ts'
import { CLAIM_HEADINGS, settleClaims } from './claim.ts'
import { confirmPayments, PAYMENT_HEADINGS } from './confirmation.ts'
import { BadFileError, readCsv } from './csv.ts'
import { runErrand } from './desk.ts'
import { answerObjections, OBJECTION_HEADINGS } from './objection.ts'
import { answerRegistration, REGISTRATION_HEADINGS } from './registration.ts'
import { answerChanges, CHANGE_HEADINGS } from './roster-change.ts'
import { readRegistry, setUp } from './setup.ts'

type Options = Readonly<Record<string, string | undefined>>

function need(options: Options, name: string): string {
  const value = options[name]
  if (value === undefined) throw new BadFileError(`--${name} harus diisi`)
  return value
}

function dayOf(options: Options): string {
  const day = need(options, 'on')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new BadFileError('--on harus yyyy-mm-dd')
  return day
}

/** The seed belongs to the books; one that is named again must be the same. */
function agree(books: Books, options: Options): void {
  const { seed } = options
  if (seed !== undefined && Number(seed) !== books.seed) {
    throw new BadFileError(`--seed ${seed} bukan seed buku ini (${books.seed})`)
  }
}

function reply(options: Options): string {
  const [state, incoming, on] = [need(options, 'state'), need(options, 'in'), dayOf(options)]
  const isChange = readCsv(readFileSync(incoming, 'utf8')).headings.includes('JENIS MUTASI')
  return runErrand({
    state,
    incoming,
    headings: isChange ? CHANGE_HEADINGS : REGISTRATION_HEADINGS,
    outgoing: [need(options, 'out')],
    answer: (books, table) => {
      agree(books, options)
      if (isChange) return [answerChanges(books, table, on)]
      return [answerRegistration(books, readRegistry(state), table, on)]
    },
  })
}

function bill(options: Options): string {
  const [state, month, on] = [need(options, 'state'), need(options, 'month'), dayOf(options)]
  if (!isMonth(month)) throw new BadFileError('--month harus yyyy-mm')
  const books = openBooks(state)
  agree(books, options)
  const codes = issueCodes(books, { month, on, careful: false })
  const files = writeBill(books, month, codes, on)
  closeBooks(state, books)
  writeFileSync(need(options, 'out'), files.lines)
  writeFileSync(need(options, 'summary'), files.summary)
  return `${codes.length} kode iuran`
}

const COMMANDS: Readonly<Record<string, (options: Options) => string>> = {
  setup: (options) =>
    setUp({
      state: need(options, 'state'),
      registry: need(options, 'registry'),
      roster: options['roster'],
      payers: options['payers'],
      seed: Number(need(options, 'seed')),
    }),
  reply,
  bill,
  object: (options) =>
    runErrand({
      state: need(options, 'state'),
      incoming: need(options, 'in'),
      headings: OBJECTION_HEADINGS,
      outgoing: [need(options, 'out'), need(options, 'bill'), need(options, 'summary')],
      answer: (books, table) => {
        const { answer, bill: fresh } = answerObjections(books, table, dayOf(options))
        return [answer, fresh.lines, fresh.summary]
      },
    }),
  confirm: (options) =>
    runErrand({
      state: need(options, 'state'),
      incoming: need(options, 'in'),
      headings: PAYMENT_HEADINGS,
      outgoing: [need(options, 'out'), need(options, 'lines')],
      answer: (books, table) => {
        const { summary, lines } = confirmPayments(books, table, dayOf(options))
        return [summary, lines]
      },
    }),
  claim: (options) =>
    runErrand({
      state: need(options, 'state'),
      incoming: need(options, 'in'),
      headings: CLAIM_HEADINGS,
      outgoing: [need(options, 'out')],
      answer: (books, table) => [settleClaims(books, table, dayOf(options))],
    }),
}

const text = { type: 'string' } as const
const OPTIONS = {
  state: text,
  registry: text,
  roster: text,
  payers: text,
  seed: text,
  in: text,
  out: text,
  on: text,
  month: text,
  summary: text,
  bill: text,
  lines: text,
}

/** @returns the exit code: 0, or 2 with one sentence on `complain`. */
export function runBranch(
  args: readonly string[],
  say: (line: string) => void,
  complain: (line: string) => void,
): 0 | 2 {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    })
    const command = COMMANDS[positionals[0] ?? '']
    if (!command) throw new BadFileError(`perintah: ${Object.keys(COMMANDS).join(', ')}`)
    say(`simulator cabang: ${command(values)}\n`)
    return 0
  } catch (error) {
    complain(`simulator cabang: ${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
}

/** Stays at the counter: one errand a line, its arguments as JSON; one answer a line. Files carry everything else. */
async function stayAtCounter(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    let words = ''
    const code = runBranch(
      JSON.parse(line) as string[],
      () => undefined,
      (complaint) => {
        words = complaint.trim()
      },
    )
    process.stdout.write(`${JSON.stringify({ code, words })}\n`)
  }
}

if (process.argv[1]?.endsWith('insurer-branch/main.ts')) {
  if (process.argv[2] === 'counter') await stayAtCounter()
  else
    process.exitCode = runBranch(
      process.argv.slice(2),
      (line) => process.stdout.write(line),
      (line) => process.stderr.write(line),
    )
}
