/** Why the embedded PostgreSQL cannot serve: always the machine's state, never a fault of the data in it. */
export type PostgresRefusal =
  | { code: 'binaries-missing'; lookedFor: string }
  | { code: 'folder-unwritable'; folder: string; reason: string }
  | { code: 'folder-closed'; folder: string; user: string }
  | { code: 'programs-barred'; folder: string }
  | { code: 'user-unavailable'; reason: string }
  | { code: 'disk-full'; folder: string; freeBytes: number; neededBytes: number }
  | { code: 'other-version'; folder: string; dataVersion: string; binariesVersion: string }
  | { code: 'password-refused'; file: string }
  | { code: 'busy'; folder: string; waitedSeconds: number }
  | { code: 'used-elsewhere'; folder: string; machine: string }
  | { code: 'not-created'; lastWords: string }
  | { code: 'not-started'; lastWords: string; logFolder: string }

const megabytes = (bytes: number) => `${Math.floor(bytes / 1_048_576)} MB`

/** One plain Indonesian sentence for the operator of the machine: what is wrong and what to change. */
export function explainPostgresRefusal(refusal: PostgresRefusal): string {
  switch (refusal.code) {
    case 'binaries-missing':
      return `PostgreSQL tidak ditemukan (${refusal.lookedFor}). Jalankan penyiapan lagi, atau sebut server dengan DATABASE_URL.`
    case 'folder-unwritable':
      return `Folder data ${refusal.folder} tidak dapat ditulis (${refusal.reason}). Pilih folder lain dengan PAYUNG_HOME, atau betulkan pemiliknya.`
    case 'folder-closed':
      return `Pengguna ${refusal.user}, yang menjalankan pangkalan data, tidak boleh masuk ke ${refusal.folder}. Pilih PAYUNG_HOME lain, atau buka folder itu dengan chmod o+x.`
    case 'programs-barred':
      return `Program di ${refusal.folder} tidak boleh dijalankan; mungkin disk itu dipasang dengan noexec. Pilih PAYUNG_HOME lain.`
    case 'user-unavailable':
      return `Pangkalan data tidak boleh berjalan sebagai root, dan pengguna lain tidak dapat dipakai (${refusal.reason}). Jalankan Payung sebagai pengguna biasa.`
    case 'disk-full':
      return `Disk ${refusal.folder} tinggal ${megabytes(refusal.freeBytes)}, sedangkan pangkalan data perlu paling sedikit ${megabytes(refusal.neededBytes)}. Kosongkan ruang lalu mulai lagi.`
    case 'other-version':
      return `Data di ${refusal.folder} milik PostgreSQL ${refusal.dataVersion}, bukan ${refusal.binariesVersion}. Salin dengan versi lama (payung backup), lalu kembalikan ke folder baru (payung restore).`
    case 'password-refused':
      return `Pangkalan data yang berjalan menolak kata sandi dalam ${refusal.file}. Kembalikan berkas yang benar; atau hentikan server itu, hapus berkasnya, lalu mulai lagi.`
    case 'busy':
      return `Payung lain sedang memulai atau menghentikan pangkalan data di ${refusal.folder} sejak ${refusal.waitedSeconds} detik. Tunggu, atau akhiri program itu lalu mulai lagi.`
    case 'used-elsewhere':
      return `Pangkalan data di ${refusal.folder} sedang dipakai mesin atau kontainer lain (${refusal.machine}). Hentikan Payung di sana lebih dahulu.`
    case 'not-created':
      return `Pangkalan data tidak dapat dibuat: ${refusal.lastWords}`
    case 'not-started':
      return `Pangkalan data tidak mau mulai: ${refusal.lastWords} (selengkapnya di ${refusal.logFolder}).`
  }
}
