import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiRefusal } from '#web/shared/api.ts'

interface Entering {
  readonly isBusy: boolean
  readonly fault: string | null
  readonly enter: (open: () => Promise<{ user: { role: string } }>) => Promise<void>
}

/** Opens the door with the given key and goes where the person works. */
export function useEntering(): Entering {
  const client = useQueryClient()
  const go = useNavigate()
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const enter: Entering['enter'] = async (open) => {
    setBusy(true)
    setFault(null)
    try {
      const { user } = await open()
      client.clear()
      if (user.role === 'village') window.location.assign('/desa')
      else await go({ to: '/kantor' })
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      setFault(error.sentence)
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, fault, enter }
}
