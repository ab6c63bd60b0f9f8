import type { ReactNode } from 'react'
import { useT } from '@/i18n'
import { Skeleton } from '@/ui/Skeleton'

export function CourseGrid({ children }: { children: ReactNode }) {
  return <ul className="grid gap-5 sm:grid-cols-2 xl:grid-cols-3">{children}</ul>
}

/** Cards where cards will be. */
export function CourseGridSkeleton() {
  const t = useT()
  return (
    <div role="status" aria-label={t('ui.loading')} className="grid gap-5 sm:grid-cols-2 xl:grid-cols-3">
      {[0, 1, 2].map((n) => (
        <div key={n} className="card overflow-hidden">
          <Skeleton className="aspect-[16/10] w-full rounded-none!" />
          <div className="grid gap-3 p-4">
            <Skeleton className="h-5 w-3/5" />
            <Skeleton className="h-9" />
            <Skeleton className="h-5 w-2/5" />
            <Skeleton className="h-4" />
          </div>
        </div>
      ))}
    </div>
  )
}
