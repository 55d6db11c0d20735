import { type Labelled, truePairs } from './labelled.ts'

/** Prints wrong and missed pairs side by side, `most` of each. */
export function showErrors(set: Labelled, pairsCsv: string, most: number): void {
  const truth = truePairs(set)
  const rows = new Map([...set.left, ...(set.right ?? [])].map((row) => [row['id'] ?? '', row]))
  const given = new Map<string, number>()
  for (const line of pairsCsv.trim().split('\n').slice(1)) {
    const [left = '', right = '', probability = '0'] = line.split(',')
    const swapped = set.right === undefined && right < left
    given.set(swapped ? `${right}\t${left}` : `${left}\t${right}`, Number(probability))
  }
  const wrong = [...given].filter(([key, probability]) => probability >= 0.5 && !truth.has(key))
  const missed = [...truth].filter((key) => (given.get(key) ?? 0) < 0.5)
  const show = (title: string, keys: readonly string[]) => {
    process.stdout.write(`${title} ${keys.length}\n`)
    for (const key of keys.slice(0, most)) {
      process.stdout.write(` p=${given.get(key) ?? 'none'}\n`)
      for (const id of key.split('\t'))
        process.stdout.write(`   ${Object.values(rows.get(id) ?? {}).join(' | ')}\n`)
    }
  }
  show(
    'WRONG',
    wrong.map(([key]) => key),
  )
  show('MISSED', missed)
}
