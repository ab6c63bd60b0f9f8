import { useQuery } from '@tanstack/react-query'
import { Captions as CaptionsIcon, Ellipsis, PencilLine, Plus, Trash2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useT } from '@/i18n'
import { Button, IconButton } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { messageOf } from '@/ui/failures'
import { Menu, MenuItem } from '@/ui/Menu'
import { Skeleton } from '@/ui/Skeleton'
import { captionsQuery, type Caption, type Lesson } from '../queries'
import { AddCaptions } from './AddCaptions'
import { languageName } from './languages'
import { useCaptionWrites } from './writes'

const CueEditor = lazy(() => import('./CueEditor'))

type Asked = { what: 'add' } | { what: 'edit' | 'delete'; caption: Caption }

/** The captions of a lesson, one for each language. */
export function Captions({ lesson }: { lesson: Lesson }) {
  const t = useT()
  const { data, isPending, error, refetch } = useQuery(captionsQuery(lesson._id))
  const { remove } = useCaptionWrites(lesson._id)
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  return (
    <section className="card grid gap-3 p-4 sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-base">{t('builder.captions')}</h2>
        <Button small className="max-lg:min-h-11" onClick={() => setAsked({ what: 'add' })}>
          <Plus aria-hidden />
          {t('builder.captions.add')}
        </Button>
      </div>
      {isPending && <Skeleton className="h-11" />}
      {error && (
        <p className="text-sm text-danger">
          {messageOf(error)}{' '}
          <button type="button" className="hit underline" onClick={() => void refetch()}>
            {t('ui.again')}
          </button>
        </p>
      )}
      {data?.length === 0 && <p className="text-sm text-ink-2">{t('builder.captions.none')}</p>}
      {!!data?.length && (
        <ul className="divide-y divide-line">
          {data.map((caption) => (
            <li key={caption._id} className="flex min-h-12 items-center gap-3">
              <CaptionsIcon aria-hidden className="size-5 shrink-0 text-ink-3" />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-[550]" dir="auto">
                  {caption.label}
                </span>
                <span className="block text-xs text-ink-3">
                  {languageName(caption.language)} ({caption.language}) · {t(`builder.captions.${caption.kind}`)}
                </span>
              </span>
              <Button small className="max-lg:min-h-11" onClick={() => setAsked({ what: 'edit', caption })}>
                <PencilLine aria-hidden />
                {t('ui.edit')}
              </Button>
              <Menu
                button={
                  <IconButton
                    small
                    label={t('builder.captions.more', { label: caption.label })}
                    icon={<Ellipsis />}
                    className="max-lg:size-11!"
                  />
                }
              >
                <MenuItem danger icon={<Trash2 />} onSelect={() => setAsked({ what: 'delete', caption })}>
                  {t('ui.delete')}
                </MenuItem>
              </Menu>
            </li>
          ))}
        </ul>
      )}
      {asked?.what === 'add' && <AddCaptions lesson={lesson} present={data ?? []} onClose={close} />}
      {asked?.what === 'edit' && (
        <Suspense>
          <CueEditor lesson={lesson} caption={asked.caption} onClose={close} />
        </Suspense>
      )}
      {asked?.what === 'delete' && (
        <Confirm
          title={t('builder.captions.delete', { label: asked.caption.label })}
          action={t('ui.delete')}
          run={() => remove(asked.caption.language)}
          onClose={close}
        >
          <p>{t('builder.captions.delete.text')}</p>
        </Confirm>
      )}
    </section>
  )
}
