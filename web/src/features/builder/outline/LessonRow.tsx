import { Link, useNavigate } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { ArrowDown, ArrowUp, Ellipsis, GripVertical, PencilLine, Trash2 } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useT } from '@/i18n'
import { IconButton } from '@/ui/Button'
import { Menu, MenuItem, MenuSeparator } from '@/ui/Menu'
import type { Lesson } from '../queries'
import { LessonState } from './LessonState'

export interface RowProps {
  course: string
  lesson: Lesson
  index: number
  count: number
  isCurrent: boolean
  onMove: (to: number) => void
  onGripKey: (event: React.KeyboardEvent) => void
  onDelete: () => void
  drag?: {
    row: (node: HTMLElement | null) => void
    grip: (node: HTMLElement | null) => void
    listeners?: Record<string, unknown>
    style: CSSProperties
    isDragging: boolean
  }
}

export function LessonRow({ course, lesson, index, count, isCurrent, onMove, onGripKey, onDelete, drag }: RowProps) {
  const t = useT()
  return (
    <li
      ref={drag?.row}
      style={drag?.style}
      className={clsx(
        'relative flex items-center gap-1 rounded-control pe-1',
        isCurrent ? 'bg-brand-soft max-lg:bg-transparent' : 'hover:bg-sunken',
        drag?.isDragging && 'z-10 bg-raised shadow-high',
      )}
    >
      <button
        type="button"
        ref={drag?.grip}
        {...drag?.listeners}
        data-grip={lesson._id}
        aria-label={t('builder.grip', { title: lesson.title })}
        title={t('builder.grip.keys')}
        onKeyDown={onGripKey}
        className="relative z-[1] grid h-11 w-7 shrink-0 cursor-grab touch-none place-items-center rounded-chip text-ink-3 hover:text-ink active:cursor-grabbing"
      >
        <GripVertical aria-hidden className="size-4" />
      </button>
      <span aria-hidden className="tabnum w-5 shrink-0 text-center text-xs text-ink-3">
        {index + 1}
      </span>
      <Link
        to="/teach/courses/$course"
        params={{ course }}
        search={{ lesson: lesson._id }}
        activeProps={{}}
        aria-current={isCurrent ? 'true' : undefined}
        className="min-w-0 flex-1 py-2 ps-1 after:absolute after:inset-0 after:rounded-control"
      >
        <span
          className={clsx('block truncate text-control text-ink', isCurrent ? 'font-[600]' : 'font-[520]')}
          dir="auto"
        >
          {lesson.title}
        </span>
        <LessonState lesson={lesson} />
      </Link>
      <RowMenu {...{ course, lesson, index, count, onMove, onDelete }} />
    </li>
  )
}

function RowMenu({
  course,
  lesson,
  index,
  count,
  onMove,
  onDelete,
}: Pick<RowProps, 'course' | 'lesson' | 'index' | 'count' | 'onMove' | 'onDelete'>) {
  const t = useT()
  const navigate = useNavigate()
  const rename = async () => {
    await navigate({ to: '/teach/courses/$course', params: { course }, search: { lesson: lesson._id } })
    requestAnimationFrame(() => document.querySelector<HTMLInputElement>('[data-title]')?.select())
  }
  const button = (
    <IconButton
      small
      label={t('builder.lesson.more', { title: lesson.title })}
      icon={<Ellipsis />}
      className="relative z-[1] shrink-0 max-lg:size-11!"
    />
  )
  return (
    <Menu button={button}>
      <MenuItem icon={<PencilLine />} onSelect={rename}>
        {t('builder.lesson.rename')}
      </MenuItem>
      {index > 0 && (
        <MenuItem icon={<ArrowUp />} onSelect={() => onMove(index - 1)}>
          {t('builder.up')}
        </MenuItem>
      )}
      {index < count - 1 && (
        <MenuItem icon={<ArrowDown />} onSelect={() => onMove(index + 1)}>
          {t('builder.down')}
        </MenuItem>
      )}
      {lesson.viewer.can.includes('remove') && (
        <>
          <MenuSeparator />
          <MenuItem danger icon={<Trash2 />} onSelect={onDelete}>
            {t('builder.lesson.delete')}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}
