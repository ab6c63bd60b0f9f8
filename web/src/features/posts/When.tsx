import { useT } from '@/i18n'
import { formatAgo, formatMoment } from '@/i18n/dates'

/** How long ago it was written, and whether it was changed since. */
export function When({ createdAt, editedAt }: { createdAt: string; editedAt?: string }) {
  const t = useT()
  return (
    <>
      <time dateTime={createdAt} title={formatMoment(createdAt)}>
        {formatAgo(createdAt)}
      </time>
      {editedAt && (
        <>
          <span aria-hidden>·</span>
          <span title={formatMoment(editedAt)}>{t('posts.edited')}</span>
        </>
      )}
    </>
  )
}
