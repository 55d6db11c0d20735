import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

// OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, 2 passes, 1 lane.
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const
const KEY_BYTES = 32

/** `argon2id$memory$passes$lanes$salt$key`: carries its own cost, so that a later, dearer cost can stand beside it. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await keyOf(password, salt, COST)
  const { memory, passes, parallelism } = COST
  return ['argon2id', memory, passes, parallelism, salt.toString('hex'), key.toString('hex')].join(
    '$',
  )
}

export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [kind, memory, passes, parallelism, salt = '', key = ''] = stored.split('$')
  if (kind !== 'argon2id') return false
  const cost = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  }
  const wanted = Buffer.from(key, 'hex')
  const given = await keyOf(password, Buffer.from(salt, 'hex'), cost)
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}

function keyOf(
  password: string,
  salt: Buffer,
  cost: { memory: number; passes: number; parallelism: number },
): Promise<Buffer> {
  // The same letters typed on two keyboards may come composed or decomposed.
  const message = password.normalize('NFKC')
  return derive('argon2id', { message, nonce: salt, tagLength: KEY_BYTES, ...cost })
}
