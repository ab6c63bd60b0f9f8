import type { ReactNode } from 'react'
import { Cover } from '@/shared/courses/Cover'
import type { Lesson } from '@/shared/courses/queries'

/** Where a film is or will be: its picture, with what is to be said of it. */
export function Frame({ lesson, children }: { lesson: Lesson; children?: ReactNode }) {
  return (
    <div className="player relative aspect-video overflow-hidden bg-black text-white">
      {lesson.thumbnail && <Cover of={lesson} eager sizes="(min-width: 64rem) 920px, 100vw" className="size-full" />}
      {children}
    </div>
  )
}

/** Words over the picture. */
export function FrameNotice({
  icon,
  title,
  text,
  action,
}: {
  icon: ReactNode
  title: string
  text?: string
  action?: ReactNode
}) {
  return (
    <div className="absolute inset-0 grid place-content-center justify-items-center gap-2 bg-black/75 p-5 text-center">
      <span aria-hidden className="*:size-7">
        {icon}
      </span>
      <p className="text-md font-[620]">{title}</p>
      {text && <p className="max-w-md text-sm text-white/85 max-sm:line-clamp-3">{text}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}
