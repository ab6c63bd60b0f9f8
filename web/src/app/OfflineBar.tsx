import { onlineManager } from '@tanstack/react-query'
import { CloudOff } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useT } from '@/i18n'

/** Says that there is no connection; what was loaded stays readable. */
export function OfflineBar() {
  const t = useT()
  const isOnline = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  )
  if (isOnline) return null
  return (
    <div
      role="status"
      className="flex items-center justify-center gap-2 bg-gold-soft px-3 py-1.5 text-sm text-gold-ink"
    >
      <CloudOff aria-hidden className="size-4" />
      {t('app.offline')}
    </div>
  )
}
