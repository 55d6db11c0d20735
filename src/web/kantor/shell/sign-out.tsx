import { useQueryClient } from '@tanstack/react-query'
import { call } from '#web/shared/api.ts'
import { Button } from '../parts/button.tsx'
import { useWords } from '../words/wording.ts'
import { shellWords } from './shell-words.ts'

/** Ends the session and forgets everything that was read in it. */
export function SignOut() {
  const say = useWords(shellWords)
  const client = useQueryClient()
  const leave = async (): Promise<void> => {
    await call('signOut')
    client.clear()
    window.location.assign('/masuk')
  }
  return (
    <Button kind="text" size="small" onClick={() => void leave()}>
      {say('signOut')}
    </Button>
  )
}
