import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import { useT } from '@/i18n'

/** How far one is; `at` counts from 0. */
export function Steps({ at, labels }: { at: number; labels: string[] }) {
  const t = useT()
  return (
    <ol className="flex flex-wrap gap-x-6 gap-y-2 px-1" aria-label={t('site.setup.steps')}>
      {labels.map((label, index) => (
        <li
          key={label}
          aria-current={index === at ? 'step' : undefined}
          className={clsx('flex items-center gap-2 text-control', index === at ? 'font-[600] text-ink' : 'text-ink-3')}
        >
          <span
            className={clsx(
              'grid size-6 shrink-0 place-items-center rounded-full text-xs font-semibold',
              index < at
                ? 'bg-brand text-on-brand'
                : index === at
                  ? 'bg-brand-soft text-brand-ink ring-2 ring-brand'
                  : 'ring-1 ring-line-2',
            )}
          >
            {index < at ? <Check aria-hidden className="size-3.5" strokeWidth={3} /> : index + 1}
          </span>
          {label}
        </li>
      ))}
    </ol>
  )
}
