import * as z from 'zod'

const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PAYUNG_HOME: z.string().min(1).optional(),
  PAYUNG_ORIGIN: z.url().optional(),
  PAYUNG_PORT: z.coerce.number().int().min(0).max(65535).default(4011),
  PAYUNG_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
})

const SHAPES: Readonly<Record<string, string>> = {
  DATABASE_URL: 'Tulis misalnya postgres://nama:sandi@server:5432/payung.',
  PAYUNG_HOME: 'Tulis sebuah folder, atau hapus variabel itu.',
  PAYUNG_ORIGIN: 'Tulis alamat lengkap, misalnya https://payung.contoh.go.id.',
  PAYUNG_PORT: 'Tulis angka 0 sampai 65535.',
  PAYUNG_LOG: 'Pilih silent, error, warn, info, atau debug.',
}

export interface Config {
  /** A PostgreSQL server of the office's own; without it the embedded one is used. */
  readonly databaseUrl: string | undefined
  readonly home: string | undefined
  readonly origin: string | undefined
  readonly port: number
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/** The only reader of the environment. Returns a sentence when a variable is wrong. */
export function readConfig(
  env: Record<string, string | undefined>,
): { ok: true; config: Config } | { ok: false; sentence: string } {
  const parsed = Environment.safeParse(env)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0])
    return { ok: false, sentence: `Isi ${name} keliru. ${SHAPES[name] ?? ''}` }
  }
  const { DATABASE_URL, PAYUNG_HOME, PAYUNG_ORIGIN, PAYUNG_PORT, PAYUNG_LOG } = parsed.data
  return {
    ok: true,
    config: {
      databaseUrl: DATABASE_URL,
      home: PAYUNG_HOME,
      origin: PAYUNG_ORIGIN,
      port: PAYUNG_PORT,
      logLevel: PAYUNG_LOG,
    },
  }
}
