import { Check, MessagesSquare } from 'lucide-react'
import { useT } from '@/i18n'
import { buttonLook } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { Bar } from '@/ui/Progress'
import { accentStyle } from './accent'

/** How the site will look, before it is saved. Decoration: it says nothing that the form does not. */
export function AccentPreview({ name, colour }: { name: string; colour: string | null }) {
  const t = useT()
  return (
    <figure className="grid gap-2">
      <figcaption className="text-sm font-[570]">{t('admin.preview')}</figcaption>
      <div
        aria-hidden
        inert
        className="theme-scope forced-color-adjust-none card grid gap-4 bg-bg p-4 text-ink"
        style={accentStyle(colour) as React.CSSProperties}
      >
        <div className="flex items-center gap-2.5">
          <span className="grid size-9 shrink-0 place-items-center rounded-[10px] bg-brand font-bold text-on-brand">
            {Array.from(name.trim())[0] ?? 'L'}
          </span>
          <span className="truncate font-[640]" dir="auto">
            {name}
          </span>
        </div>
        <div className="flex h-9 items-center gap-2.5 rounded-control bg-brand-soft px-2.5 text-control font-[590] text-brand-ink">
          <MessagesSquare className="size-[18px]" />
          {t('app.feed')}
        </div>
        <div className="card grid gap-3 p-4">
          <span className="flex gap-2">
            <Chip tone="brand">
              <Check />
              {t('admin.preview.going')}
            </Chip>
          </span>
          <Bar value={0.6} label={t('admin.preview')} />
          <span className="flex gap-2">
            <span className={buttonLook('primary')}>{t('communities.join')}</span>
            <span className={buttonLook('soft')}>{t('admin.preview.more')}</span>
          </span>
        </div>
      </div>
    </figure>
  )
}
