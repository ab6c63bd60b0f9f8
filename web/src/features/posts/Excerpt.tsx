import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { useLayoutEffect, useRef, useState } from 'react'
import { useT } from '@/i18n'
import { Prose } from '@/ui/Prose'
import type { Place } from './place'
import type { Post } from './queries'

/** The beginning of a post: a few lines, and the way to the rest where there is one. */
export function Excerpt({ post, place }: { post: Post; place: Place }) {
  const t = useT()
  const box = useRef<HTMLDivElement>(null)
  const [isOver, setOver] = useState(post.isCut)
  useLayoutEffect(() => {
    const element = box.current!
    const observer = new ResizeObserver(() => setOver(element.scrollHeight > element.clientHeight + 1))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <>
      <div
        ref={box}
        className={clsx(
          'mt-1 max-h-[150px] overflow-hidden',
          isOver && '[mask-image:linear-gradient(to_bottom,black_65%,transparent)]',
        )}
      >
        <Prose html={post.contentHtml} />
      </div>
      {(isOver || post.isCut) && (
        <Link
          to="/c/$community/p/$post"
          params={{ community: place.address, post: post._id }}
          className="mt-1 inline-block py-0.5 text-control font-[560] text-brand-ink hover:underline"
        >
          {t('posts.read')}
          <span className="sr-only">: {post.title}</span>
        </Link>
      )}
    </>
  )
}
