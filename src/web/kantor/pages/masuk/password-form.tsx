import { type FormEvent, useState } from 'react'
import { call } from '#web/shared/api.ts'
import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/wording.ts'
import { masukWords } from './masuk-words.ts'
import { useEntering } from './use-entering.ts'

export function PasswordForm() {
  const say = useWords(masukWords)
  const { isBusy, fault, enter } = useEntering()
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void enter(() => call('signIn', { body: { userName, password } }))
  }
  return (
    <form className="form" onSubmit={submit}>
      <label className="field">
        {say('userName')}
        <input
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={userName}
          onChange={(event) => setUserName(event.target.value)}
        />
      </label>
      <label className="field">
        {say('password')}
        <input
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      {fault && (
        <p className="fault-line" role="alert">
          {fault}
        </p>
      )}
      <Button kind="filled" type="submit" disabled={isBusy}>
        {say(isBusy ? 'entering' : 'enter')}
      </Button>
    </form>
  )
}
