import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type FolderLock, tryLock } from '#platform/postgres/folder-lock.ts'
import { makeFolder } from '#platform/postgres/layout.ts'

/** Where a demo year lives: in the data home, never in the checkout. */
export interface DemoFolders {
  readonly root: string
  readonly lists: string
  readonly outside: string
  readonly branch: string
  readonly papers: string
}

const MARK = 'year.json'

/** One demo at a time in a home, for each would clear away the other's year; undefined while another runs. Freed with the process. */
export function holdDemo(home: string): FolderLock | undefined {
  makeFolder(home)
  return tryLock(join(home, 'demo.lock'), 'alone')
}

/** Opens the folders of a year. A year of other options, or one that was finished, is cleared away first. */
export async function openFolders(
  home: string,
  wanted: Record<string, number>,
): Promise<{ folders: DemoFolders; isResumed: boolean }> {
  const root = join(home, 'demo')
  const folders = {
    root,
    lists: join(root, 'daftar-desa'),
    outside: join(root, 'daftar-luar'),
    branch: join(root, 'kantor-cabang'),
    papers: join(root, 'berkas'),
  }
  const isResumed = await isUnfinished(root, wanted)
  if (!isResumed) await rm(root, { recursive: true, force: true })
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true })
  await chmod(root, 0o700)
  return { folders, isResumed }
}

/**
 * Notes that a year lives here: begun once its own empty database stands, finished when it has been told.
 * The note replaces the older one whole, so that a kill leaves one of the two and never half of one.
 */
export async function markYear(
  { root }: DemoFolders,
  wanted: Record<string, number>,
  state: 'begun' | 'finished',
): Promise<void> {
  const draft = join(root, `${MARK}.baru`)
  await writeFile(draft, JSON.stringify({ ...wanted, finished: state === 'finished' }))
  await rename(draft, join(root, MARK))
}

async function isUnfinished(root: string, wanted: Record<string, number>): Promise<boolean> {
  const path = join(root, MARK)
  if (!existsSync(path)) return false
  try {
    const { finished, ...known } = JSON.parse(await readFile(path, 'utf8'))
    return finished === false && JSON.stringify(known) === JSON.stringify(wanted)
  } catch {
    return false // no mark of ours: start the year anew
  }
}
