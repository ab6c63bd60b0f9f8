import { useQuery } from '@tanstack/react-query'
import { useT } from '@/i18n'
import { messageOf } from '@/ui/failures'
import { Prose } from '@/ui/Prose'
import { Skeleton } from '@/ui/Skeleton'
import { renderMarkdown } from './preview'

export function Preview({ content }: { content: string }) {
  const t = useT()
  const isEmpty = content.trim() === ''
  const preview = useQuery({
    queryKey: ['preview', content],
    queryFn: () => renderMarkdown(content),
    enabled: !isEmpty,
    staleTime: Infinity,
    gcTime: 60_000,
  })
  return (
    <div
      className="min-h-32 px-3.5 py-3"
      role="region"
      aria-label={t('ui.markdown.preview')}
      aria-busy={preview.isFetching}
    >
      {isEmpty && <p className="text-ink-3">{t('ui.markdown.nothing')}</p>}
      {preview.isError && <p className="text-danger">{messageOf(preview.error)}</p>}
      {!isEmpty && preview.isPending && <Skeleton className="h-16" />}
      {!isEmpty && preview.data !== undefined && <Prose html={preview.data} />}
    </div>
  )
}
