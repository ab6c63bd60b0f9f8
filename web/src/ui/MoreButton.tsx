import { useEffect, useRef } from 'react'
import { useT } from '@/i18n'
import { Button } from './Button'

interface Props {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
  /** Read on when the end comes near, without a press. */
  auto?: boolean
}

/** The end of a list that goes on: takes an infinite query. */
export function MoreButton({ hasNextPage, isFetchingNextPage, fetchNextPage, auto }: Props) {
  const t = useT()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!auto || !hasNextPage || isFetchingNextPage) return
    const observer = new IntersectionObserver(([entry]) => entry!.isIntersecting && fetchNextPage(), {
      rootMargin: '800px',
    })
    observer.observe(button.current!)
    return () => observer.disconnect()
  }, [auto, hasNextPage, isFetchingNextPage, fetchNextPage])
  if (!hasNextPage) return null
  return (
    <div className="grid justify-items-center pt-1">
      <Button ref={button} busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
        {t('ui.more')}
      </Button>
    </div>
  )
}
