import { useWords } from '../words/wording.ts'
import { shellWords } from './shell-words.ts'

export function PageFooter({ isDemonstration }: { readonly isDemonstration: boolean }) {
  const say = useWords(shellWords)
  return (
    <footer className="page-footer">
      <span>
        {say('footer')} {isDemonstration && say('demo')}
      </span>
      <span>{say('footerTrace')}</span>
    </footer>
  )
}
