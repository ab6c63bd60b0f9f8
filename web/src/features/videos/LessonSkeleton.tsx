import { useT } from '@/i18n'
import { Skeleton } from '@/ui/Skeleton'

/** A lesson before it is there: bar, film, title and outline in their places. */
export function LessonSkeleton() {
  const t = useT()
  return (
    <div role="status" aria-label={t('ui.loading')} className="min-h-dvh">
      <div className="flex h-14 items-center gap-4 border-b border-line px-5">
        <Skeleton className="h-4 w-44" />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_344px]">
        <div className="lg:px-6 lg:pt-5">
          <Skeleton className="aspect-video rounded-none! lg:rounded-[14px]!" />
          <div className="mt-6 grid gap-3 px-4 lg:px-0">
            <Skeleton className="h-4 w-28" />
            <Skeleton className="h-8 w-2/3" />
            <Skeleton className="h-24 max-w-[68ch]" />
          </div>
        </div>
        <div className="hidden content-start gap-4 border-s border-line p-5 lg:grid">
          {[0, 1, 2, 3, 4].map((n) => (
            <Skeleton key={n} className="h-10" />
          ))}
        </div>
      </div>
    </div>
  )
}
