import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** What decides where an installation keeps its data. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>
  platform: NodeJS.Platform
  isRoot: boolean
  userFolder: string
}

/**
 * The folder that holds everything an installation must not lose: database, keys, papers.
 * `PAYUNG_HOME` wins; root keeps data where the system keeps it; a person in the data folder of the
 * account (XDG Base Directory Specification: a relative XDG_DATA_HOME is ignored). Never the checkout.
 */
export function chooseHome({ env, platform, isRoot, userFolder }: Surroundings): string {
  const chosen = env['PAYUNG_HOME']?.trim()
  if (chosen) return resolve(chosen)
  if (isRoot) return SYSTEM_HOME[platform] ?? '/var/lib/payung'
  const xdg = env['XDG_DATA_HOME']?.trim()
  if (xdg?.startsWith('/')) return join(xdg, 'payung')
  if (platform === 'win32') {
    return join(env['LOCALAPPDATA'] ?? join(userFolder, 'AppData', 'Local'), 'Payung')
  }
  if (platform === 'darwin') return join(userFolder, 'Library', 'Application Support', 'Payung')
  return join(userFolder, '.local', 'share', 'payung')
}

const SYSTEM_HOME: Partial<Record<NodeJS.Platform, string>> = {
  linux: '/var/lib/payung',
  darwin: '/Library/Application Support/Payung',
}

/** The home of this process, given its environment. */
export function payungHome(env: Surroundings['env']): string {
  return chooseHome({
    env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    userFolder: homedir(),
  })
}
