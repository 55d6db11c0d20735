import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runCommand } from '#tools/test/run-command.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Arguments that make Chromium quiet, offline and able to run as root in a container. */
export const chromiumArgs = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Path of a Chromium: `PAYUNG_CHROMIUM`, then PATH, then the system's package manager when we are root.
 * Throws one sentence that says what to do when there is none.
 */
export async function findChromium(): Promise<string> {
  const found = findChosen() ?? findOnPath() ?? (await installAsRoot())
  if (found) return found
  throw new Error(
    'No Chromium was found: install it ("apt-get install chromium", or Chrome), or set PAYUNG_CHROMIUM to its path.',
  )
}

function findChosen(): string | undefined {
  const chosen = process.env['PAYUNG_CHROMIUM']
  if (!chosen) return undefined
  if (isProgram(chosen)) return chosen
  throw new Error(`PAYUNG_CHROMIUM names ${chosen}, which is no program on this machine.`)
}

function findOnPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
}

async function installAsRoot(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return undefined
  process.stderr.write('Installing Chromium for the browser journey …\n')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const wait = ['-o', 'DPkg::Lock::Timeout=300']
  await runCommand('apt-get', [...wait, 'update', '-q'], { env })
  const install = ['install', '-y', '-q', '--no-install-recommends', 'chromium']
  const end = await runCommand('apt-get', [...wait, ...install], { env })
  if (end.code !== 0) process.stderr.write(`${end.output.split('\n').slice(-5).join('\n')}\n`)
  return findOnPath()
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
