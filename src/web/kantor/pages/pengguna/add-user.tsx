import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ApiRefusal, call, type Input } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { useWords } from '../../words/wording.ts'
import { penggunaWords } from './pengguna-words.ts'

type NewUser = NonNullable<Input<'createUser'>['body']>

const EMPTY: NewUser = { userName: '', name: '', role: 'office', villageCode: null, password: '' }

export function AddUser() {
  const say = useWords(penggunaWords)
  const client = useQueryClient()
  const [user, setUser] = useState(EMPTY)
  const [said, setSaid] = useState<{ words: string; isFault: boolean } | null>(null)
  const set = (part: Partial<NewUser>): void => setUser((known) => ({ ...known, ...part }))
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    try {
      await call('createUser', { body: user })
      await client.invalidateQueries({ queryKey: ['users'] })
      setSaid({ words: say('added', { name: user.name }), isFault: false })
      setUser(EMPTY)
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      setSaid({ words: error.sentence, isFault: true })
    }
  }
  return (
    <Card span={4} title={say('addTitle')} note={say('addNote')}>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <label className="field">
          {say('userName')}
          <input
            required
            autoComplete="off"
            pattern="[a-z0-9][a-z0-9._\-]{2,39}"
            value={user.userName}
            onChange={(event) => set({ userName: event.target.value })}
          />
          <span className="field-help">{say('userNameHelp')}</span>
        </label>
        <label className="field">
          {say('shownName')}
          <input
            required
            minLength={2}
            value={user.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        </label>
        <RoleChoice user={user} set={set} />
        <label className="field">
          {say('password')}
          <input
            type="password"
            required
            minLength={10}
            autoComplete="new-password"
            value={user.password}
            onChange={(event) => set({ password: event.target.value })}
          />
          <span className="field-help">{say('passwordHelp')}</span>
        </label>
        {said && (
          <p className={said.isFault ? 'fault-line' : undefined} role="status">
            {said.words}
          </p>
        )}
        <Button kind="filled" type="submit">
          {say('add')}
        </Button>
      </form>
    </Card>
  )
}

interface RoleChoiceProps {
  readonly user: NewUser
  readonly set: (part: Partial<NewUser>) => void
}

function RoleChoice({ user, set }: RoleChoiceProps) {
  const say = useWords(penggunaWords)
  const villages = useApi('villages')
  return (
    <>
      <label className="field">
        {say('role')}
        <select
          value={user.role}
          onChange={(event) =>
            set({ role: event.target.value as NewUser['role'], villageCode: null })
          }
        >
          <option value="office">{say('office')}</option>
          <option value="village">{say('villageRole')}</option>
          <option value="owner">{say('owner')}</option>
        </select>
      </label>
      {user.role === 'village' && (
        <label className="field">
          {say('village')}
          <select
            required
            value={user.villageCode ?? ''}
            onChange={(event) => set({ villageCode: event.target.value || null })}
          >
            <option value="">{say('chooseVillage')}</option>
            {villages.data?.villages.map(({ village }) => (
              <option key={village.code} value={village.code}>
                {village.name}, {village.districtName}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  )
}
