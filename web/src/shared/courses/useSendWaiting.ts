import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useMe } from '@/shared/session'
import { sendWaiting } from './watched'

/** Reports of what was watched without a connection go out when a page about courses opens and when it is back. */
export function useSendWaiting() {
  const client = useQueryClient()
  const me = useMe()?._id
  useEffect(() => {
    if (!me) return
    const send = () => void sendWaiting(client, me)
    send()
    addEventListener('online', send)
    return () => removeEventListener('online', send)
  }, [client, me])
}
