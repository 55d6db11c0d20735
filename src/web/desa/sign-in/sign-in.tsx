import { type FormEvent, useState } from 'react'
import { ApiRefusal, call } from '../../shared/api.ts'
import { TextField } from '../form/text-field.tsx'
import { PageHeader } from '../look/page-header.tsx'
import { TopBar } from '../look/top-bar.tsx'
import { LanguageChoice } from '../more/language-choice.tsx'
import { useOnPhone } from '../phone/shelf.ts'
import type { Me } from '../session.ts'
import { noting } from '../signal.ts'
import { spokenIndonesian, useText } from '../text/text.ts'

export function SignIn({ me, onDone }: { readonly me: Me; readonly onDone: () => Promise<void> }) {
  const { words, language } = useText()
  const { drafts } = useOnPhone()
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState('')
  const [isAsking, setAsking] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (userName.trim() === '' || password === '') return setWrong(words.signInMissing)
    setAsking(true)
    try {
      await noting(call('signIn', { body: { userName: userName.trim().toLowerCase(), password } }))
      await onDone()
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      setWrong(error.code === 'offline' ? words.signInOffline : error.sentence)
    } finally {
      setAsking(false)
    }
  }
  return (
    <div className="frame frame-alone">
      <header className="head">
        <TopBar title={words.appName} />
      </header>
      <main className="page narrow">
        <title>{`${words.signInTitle} · Payung`}</title>
        <PageHeader
          question={words.signInQuestion}
          answer={words.signInAnswer}
          lead={me.regency.name}
        />
        <form className="form" onSubmit={(event) => void submit(event)} noValidate>
          <TextField
            id="user-name"
            label={words.userName}
            value={userName}
            onChange={setUserName}
            autoComplete="username"
            autoCapitalize="none"
          />
          <TextField
            id="password"
            label={words.password}
            value={password}
            onChange={setPassword}
            type="password"
            autoComplete="current-password"
          />
          <p role="alert" className="wrong" {...spokenIndonesian(language)}>
            {wrong}
          </p>
          <button type="submit" className="button button-main" aria-disabled={isAsking}>
            {words.signInSubmit}
          </button>
          {drafts.length > 0 && <p className="note">{words.offlineKept(drafts.length)}</p>}
        </form>
        <LanguageChoice />
        {me.isDemonstration && <p className="note">{words.demonstration}</p>}
      </main>
    </div>
  )
}
