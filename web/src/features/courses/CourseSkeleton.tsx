import { useT } from '@/i18n'
import { twoColumns } from '@/ui/looks'
import { Skeleton } from '@/ui/Skeleton'

/** A course's page before it is there. */
export function CourseSkeleton() {
  const t = useT()
  return (
    <div role="status" aria-label={t('ui.loading')} className={twoColumns}>
      <div className="grid gap-4">
        <Skeleton className="aspect-[16/9] rounded-card!" />
        <Skeleton className="h-9 w-2/3" />
        <Skeleton className="h-32" />
      </div>
      <Skeleton className="h-80 rounded-card!" />
    </div>
  )
}
