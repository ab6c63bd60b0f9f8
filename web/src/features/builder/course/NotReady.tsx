import { Link } from '@tanstack/react-router'
import { CircleDashed } from 'lucide-react'
import { RequestFailed } from '@/api/problems'
import { useT, type MessageId } from '@/i18n'
import { Button } from '@/ui/Button'
import { Callout } from '@/ui/Callout'
import { Dialog } from '@/ui/Dialog'
import { messageOf } from '@/ui/failures'
import type { Course } from '../queries'

const known: Record<string, { text: MessageId; search: { tab?: 'details' } }> = {
  title: { text: 'builder.missing.title', search: { tab: 'details' } },
  description: { text: 'builder.missing.description', search: { tab: 'details' } },
  videos: { text: 'builder.missing.videos', search: {} },
}

/** What the course still needs, each with the way to where it is written. */
export function NotReady({ course, failure, onClose }: { course: Course; failure: unknown; onClose: () => void }) {
  const t = useT()
  const problems = failure instanceof RequestFailed ? [...failure.members] : []
  return (
    <Dialog
      narrow
      title={t('builder.missing')}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('ui.close')}</Button>}
    >
      {!problems.length && (
        <Callout tone="danger" alert>
          {messageOf(failure)}
        </Callout>
      )}
      <ul className="grid gap-3">
        {problems.map(([path, message]) => (
          <li key={path} className="flex items-start gap-2.5">
            <CircleDashed aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-3" />
            {known[path] ? (
              <Link
                to="/teach/courses/$course"
                params={{ course: course._id }}
                search={known[path].search}
                onClick={onClose}
                className="text-brand-ink underline"
              >
                {t(known[path].text)}
              </Link>
            ) : (
              <span>
                {path} {message}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
