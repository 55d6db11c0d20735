import { useMe } from '../../data/use-me.ts'
import { LanguageChoice } from '../../shell/language-choice.tsx'
import { Umbrella } from '../../shell/umbrella.tsx'
import { useWords } from '../../words/wording.ts'
import { masukWords } from './masuk-words.ts'
import { OwnerLink } from './owner-link.tsx'
import { PasswordForm } from './password-form.tsx'
import './masuk-page.css'

/** The door: a one-time owner link opens by itself, everybody else gives name and password. */
export function MasukPage() {
  const say = useWords(masukWords)
  const me = useMe()
  const regency = me.data?.regency.name ?? ''
  return (
    <main className="door">
      <div className="door-sheet">
        <Umbrella size={44} />
        <h1>
          <span className="page-question">{say('question')}</span>{' '}
          <span className="page-answer">{say('answer')}</span>
        </h1>
        <p className="page-lead">{regency && say('lead', { regency })}</p>
        <OwnerLink />
        <PasswordForm />
        <p className="door-foot">
          <LanguageChoice />
          <a href="/cek">{say('check')}</a>
        </p>
      </div>
    </main>
  )
}
