import { Play, RotateCcw } from 'lucide-react'
import { useT } from '@/i18n'
import { Button } from '@/ui/Button'

/** Before a film begins, and after it has ended: one large button. */
export function StartButton({ title, isAgain, onStart }: { title: string; isAgain: boolean; onStart: () => void }) {
  const t = useT()
  const Icon = isAgain ? RotateCcw : Play
  return (
    <button
      type="button"
      onClick={onStart}
      aria-label={t(isAgain ? 'videos.again.of' : 'videos.play.of', { title })}
      className="group absolute inset-x-0 top-0 bottom-20 grid place-items-center pt-14 focus-visible:-outline-offset-4"
    >
      <span className="grid size-[72px] place-items-center rounded-full bg-white text-black shadow-high transition-transform group-hover:scale-105">
        <Icon className={isAgain ? 'size-7' : 'size-7 translate-x-0.5 fill-current'} aria-hidden />
      </span>
    </button>
  )
}

export function Waiting() {
  const t = useT()
  return (
    <span
      role="status"
      aria-label={t('videos.loading')}
      className="pointer-events-none absolute inset-0 grid place-items-center"
    >
      <span className="size-11 animate-spin rounded-full border-[3px] border-white/30 border-t-white" />
    </span>
  )
}

/** A film that does not go on. `elsewhere`: where it is kept. */
export function Broken({ elsewhere, onAgain }: { elsewhere?: string; onAgain: () => void }) {
  const t = useT()
  return (
    <div
      role="alert"
      className="absolute inset-0 grid place-content-center justify-items-center gap-4 bg-black/80 p-6 text-center"
    >
      <p className="max-w-md">{t(elsewhere ? 'videos.broken.elsewhere' : 'videos.broken')}</p>
      <div className="flex flex-wrap justify-center gap-2">
        <Button onClick={onAgain}>{t('ui.again')}</Button>
        {elsewhere && (
          <a href={elsewhere} target="_blank" rel="noreferrer" className="btn text-white underline">
            {t('videos.elsewhere.open')}
          </a>
        )}
      </div>
    </div>
  )
}
