import { type FormEvent, useState } from 'react'
import { ApiRefusal } from '#web/shared/api.ts'

interface Sending {
  readonly isSending: boolean
  /** Why the server refused, until it is tried again. */
  readonly fault: string | null
  /** For a form's `onSubmit`. */
  readonly submit: (event: FormEvent) => void
}

/** Sends what a form holds; a refusal is kept to be shown, anything else is a fault of ours and thrown. */
export function useSending(send: () => Promise<unknown>): Sending {
  const [isSending, setSending] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const attempt = async (): Promise<void> => {
    setSending(true)
    setFault(null)
    try {
      await send()
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      setFault(error.sentence)
    } finally {
      setSending(false)
    }
  }
  return {
    isSending,
    fault,
    submit: (event) => {
      event.preventDefault()
      void attempt()
    },
  }
}
