import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeOwnerLink } from '#office/access/sign-in.ts'
import { StandingClock } from '#vocabulary/clock.ts'
import { Regencies, TWO_REGENCIES, WALL } from './regencies.examples.ts'
import { PASSWORD } from './regency.examples.ts'
import type { Tables } from './wiring.ts'

let regencies: Regencies

beforeAll(async () => {
  regencies = await Regencies.open(TWO_REGENCIES)
})
afterAll(() => regencies.close())

describe('sessions and links', () => {
  test('the one-time link lets the owner in once', async () => {
    const scope = { regencyCode: '61.11', villageCode: '*', actor: 'test' }
    const token = await regencies.app.run<Tables, string>(scope, (db) => makeOwnerLink(db, WALL))
    const first = await regencies.post('61.11', '/api/access/owner-link', { token })
    expect(first.json()).toMatchObject({ user: { role: 'owner' } })
    const second = await regencies.post('61.11', '/api/access/owner-link', { token })
    expect(second.statusCode).toBe(422)
    expect(second.json()).toMatchObject({ code: 'link-used' })
    const elsewhere = await regencies.post('61.04', '/api/access/owner-link', { token })
    expect(elsewhere.statusCode).toBe(422)
  })

  test('a link is dead after a day', async () => {
    const scope = { regencyCode: '61.11', villageCode: '*', actor: 'test' }
    const yesterday = new StandingClock('2026-11-21T01:59:59Z')
    const token = await regencies.app.run<Tables, string>(scope, (db) =>
      makeOwnerLink(db, yesterday),
    )
    expect((await regencies.post('61.11', '/api/access/owner-link', { token })).statusCode).toBe(
      422,
    )
  })

  test('a closed user is out at once, and a session of one regency opens no other', async () => {
    const owner = await regencies.signIn('61.11', 'pemilik2')
    const created = await regencies.post(
      '61.11',
      '/api/access/users',
      {
        userName: 'sementara',
        name: 'Sementara',
        role: 'office',
        villageCode: null,
        password: PASSWORD,
      },
      owner,
    )
    const { user } = created.json<{ user: { id: string } }>()
    const guest = await regencies.signIn('61.11', 'sementara')
    expect((await regencies.get('61.11', '/api/report/home', guest)).statusCode).toBe(200)
    expect((await regencies.get('61.04', '/api/report/home', guest)).statusCode).toBe(401)
    const closed = await regencies.post(
      '61.11',
      `/api/access/users/${user.id}/deactivate`,
      {},
      owner,
    )
    expect(closed.statusCode).toBe(200)
    expect((await regencies.get('61.11', '/api/report/home', guest)).statusCode).toBe(401)
    const again = await regencies.post('61.11', '/api/access/sign-in', {
      userName: 'sementara',
      password: PASSWORD,
    })
    expect(again.statusCode).toBe(422)
  })

  test('signing out ends the session on the server, not only in the browser', async () => {
    const cookies = await regencies.signIn('61.11', 'kantor')
    expect((await regencies.post('61.11', '/api/access/sign-out', {}, cookies)).statusCode).toBe(
      200,
    )
    expect((await regencies.get('61.11', '/api/report/home', cookies)).statusCode).toBe(401)
  })

  test('ten wrong passwords make the name wait', async () => {
    for (let miss = 0; miss < 10; miss++)
      await regencies.post('61.04', '/api/access/sign-in', {
        userName: 'kantor',
        password: 'salah',
      })
    const right = await regencies.post('61.04', '/api/access/sign-in', {
      userName: 'kantor',
      password: PASSWORD,
    })
    expect(right.json()).toMatchObject({ code: 'too-many-tries', facts: { minutes: 15 } })
  })
})
