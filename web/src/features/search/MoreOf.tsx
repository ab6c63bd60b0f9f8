import { Link } from '@tanstack/react-router'
import { useT } from '@/i18n'
import type { Kind } from './kinds'

/** From the first few to all of one kind. */
export function MoreOf({
  kind,
  community,
  words,
  hasMore,
}: {
  kind: Kind
  community: string
  words: string
  hasMore: boolean
}) {
  const t = useT()
  if (!hasMore) return null
  return (
    <Link
      to="/c/$community/search"
      params={{ community }}
      search={{ q: words, kind }}
      className="justify-self-start px-1 text-control font-[550] text-brand-ink hover:underline"
    >
      {t(`search.more.${kind}`)}
    </Link>
  )
}
