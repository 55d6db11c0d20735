import { gzipSync } from 'node:zlib'

/** One piece of Vite's `manifest.json`. */
export interface Piece {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
}

export type Manifest = Readonly<Record<string, Piece>>

export interface EntryFiles {
  /** Everything the browser has to fetch before the page stands, fonts and pictures apart. */
  readonly first: readonly string[]
  /** Everything the entry can ever ask for. */
  readonly all: readonly string[]
}

/** Follows one entry through the build. @throws Error when the build has no such entry. */
export function entryFiles(manifest: Manifest, entry: string): EntryFiles {
  if (!manifest[entry]) throw new Error(`the build has no entry ${entry}`)
  const isCode = (file: string) => /\.(js|css)$/.test(file)
  return {
    first: [...reach(manifest, entry, false)].filter(isCode).sort(),
    all: [...reach(manifest, entry, true)].sort(),
  }
}

function reach(manifest: Manifest, entry: string, isLater: boolean): ReadonlySet<string> {
  const files = new Set<string>()
  const seen = new Set<string>()
  const open = [entry]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const piece = manifest[name]
    if (!piece || seen.has(name)) continue
    seen.add(name)
    for (const file of [piece.file, ...(piece.css ?? []), ...(piece.assets ?? [])]) files.add(file)
    open.push(...(piece.imports ?? []), ...(isLater ? (piece.dynamicImports ?? []) : []))
  }
  return files
}

/** Bytes over the wire as a server that compresses well sends them. */
export function gzipBytes(contents: readonly Uint8Array[]): number {
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).byteLength, 0)
}
