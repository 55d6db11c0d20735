import { sha256 } from '#platform/crypto.ts'

/** Root over row digests: one event stands for a bulk step, and any single row can still be proven against it. */
export function merkleRoot(digests: readonly string[]): string {
  if (digests.length === 0) return sha256('')
  let level = digests.map((digest) => sha256(`leaf ${digest}`))
  while (level.length > 1) {
    const next: string[] = []
    for (let at = 0; at < level.length; at += 2) {
      const left = level[at] ?? ''
      const right = level[at + 1]
      next.push(right === undefined ? left : sha256(`node ${left} ${right}`))
    }
    level = next
  }
  return level[0] ?? ''
}
