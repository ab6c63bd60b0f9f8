import { clsx } from 'clsx'
import { useT } from '@/i18n'

export function Skeleton({ className }: { className?: string }) {
  return <div className={clsx('skeleton', className)} />
}

/** What a page shows that takes longer than a moment: cards where cards will be. */
export function PageSkeleton() {
  const t = useT()
  return (
    <div
      role="status"
      aria-label={t('ui.loading')}
      className="mx-auto grid w-full max-w-[652px] gap-3.5 px-3 pt-3 sm:px-6 lg:pt-6"
    >
      {[16, 9, 12].map((height) => (
        <div key={height} className="card p-5">
          <div className="flex gap-3">
            <Skeleton className="size-10 rounded-full!" />
            <div className="grid flex-1 content-center gap-2">
              <Skeleton className="h-3.5 w-40" />
              <Skeleton className="h-3 w-24" />
            </div>
          </div>
          <div className="mt-4" style={{ height: `${height / 2}rem` }}>
            <Skeleton className="h-full" />
          </div>
        </div>
      ))}
    </div>
  )
}
