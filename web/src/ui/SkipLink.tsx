import { useT } from '@/i18n'

/** The first thing that the keyboard reaches: past what every page has. */
export function SkipLink() {
  const t = useT()
  return (
    <a
      href="#main"
      className="sr-only z-50 rounded-control bg-brand px-3 py-2 text-on-brand focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
    >
      {t('app.skip')}
    </a>
  )
}
