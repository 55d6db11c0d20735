import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Proof } from './proof.ts'

const slowestSeconds = 60

/** Kills a first installation at a random moment, starts two more at once, and asks whether both work. */
export const proof: Proof = {
  question: 'Does set-up mend itself after a kill at any moment, with two set-ups started at once?',
  async run({ seed, minutes }) {
    const dice = xoroshiro128plus(seed)
    const until = Date.now() + minutes * 60_000
    const figures: Record<string, string> = {}
    let cases = 0
    let failures = 0
    while (Date.now() < until) {
      const seconds = uniformInt(dice, 1, slowestSeconds)
      const isMended = await killAndMend(seconds)
      cases += 1
      failures += isMended ? 0 : 1
      figures[`kill ${cases} after ${seconds} s`] = isMended ? 'mended' : 'NOT MENDED'
      process.stderr.write(
        `kill ${cases} after ${seconds} s: ${isMended ? 'mended' : 'NOT MENDED'}\n`,
      )
    }
    return { cases, failures, figures }
  },
}

async function killAndMend(seconds: number): Promise<boolean> {
  const root = mkdtempSync(join(tmpdir(), 'payung-setup-'))
  try {
    layOut(root)
    const first = startSetup(root)
    await Promise.race([sleep(seconds * 1000), endOf(first)])
    first.kill('SIGKILL')
    const ends = await Promise.all([endOf(startSetup(root)), endOf(startSetup(root))])
    const isLockKept = readFileSync(join(root, 'package-lock.json')).equals(
      readFileSync('package-lock.json'),
    )
    return isLockKept && ends.every((end) => end.code === 0 && end.stdout.includes('loaded'))
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 5 })
  }
}

// The entry loads one package of each kind: pure, native and large.
function layOut(root: string): void {
  for (const path of [
    'package.json',
    'package-lock.json',
    '.npmrc',
    'bin',
    'tools/setup',
    'tools/setup.mjs',
  ]) {
    cpSync(path, join(root, path), { recursive: true })
  }
  mkdirSync(join(root, 'tools/test'))
  writeFileSync(
    join(root, 'tools/test/main.ts'),
    `await import('zod')\nawait import('@swc/core')\nawait import('exceljs')\nprocess.stdout.write('loaded\\n')\n`,
  )
}

function startSetup(root: string): ChildProcess {
  return spawn(process.execPath, ['tools/setup.mjs', 'test'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

function endOf(child: ChildProcess): Promise<{ code: number | null; stdout: string }> {
  const chunks: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(chunks).toString('utf8') }))
  })
}
