import { SearchX } from 'lucide-react'
import { useT } from '@/i18n'
import { Empty } from '@/ui/Empty'

/** Nothing of the chosen kind, or nothing at all. */
export function Nothing({ words }: { words: string }) {
  const t = useT()
  return <Empty icon={<SearchX />} title={t('search.none', { words })} text={t('search.none.text')} />
}
