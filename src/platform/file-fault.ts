const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'berkas atau foldernya tidak ada',
  EACCES: 'tidak ada izin',
  EPERM: 'tidak ada izin',
  EISDIR: 'itu folder, bukan berkas',
  ENOTDIR: 'sebagian jalurnya bukan folder',
  ENOTEMPTY: 'folder itu berisi',
  EEXIST: 'sudah ada',
  ENOSPC: 'disk penuh',
  EDQUOT: 'jatah disk habis',
  EROFS: 'disk hanya dapat dibaca',
  EMFILE: 'terlalu banyak berkas terbuka',
  ENAMETOOLONG: 'namanya terlalu panjang',
  EIO: 'disk rusak atau terlepas',
}

/** Why a file or folder could not be used, in a few Indonesian words; undefined when the fault is not about files. */
export function fileFault(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code]
}

/** The same with the path that the fault names, as one sentence. */
export function explainFileFault(error: unknown): string | undefined {
  const reason = fileFault(error)
  if (reason === undefined) return undefined
  const { path = '', dest } = error as { path?: string; dest?: string }
  return `Berkas atau folder ${dest ?? path} tidak dapat dipakai: ${reason}.`
}
