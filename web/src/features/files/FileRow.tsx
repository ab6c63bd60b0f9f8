import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Film, RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { answered, api } from '@/api/client'
import { without } from '@/api/lists'
import { useT } from '@/i18n'
import { formatBytes, formatDay, formatPercent } from '@/i18n/dates'
import { filesKey, myFilesQuery, roomQuery, type OwnFile } from '@/shared/files/queries'
import { IconButton } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { Confirm } from '@/ui/Confirm'
import { variantOf } from '@/ui/pictures'
import { problemInWords } from '@/ui/problemWords'
import { toastFailure } from '@/ui/toast'

export function FileRow({ file }: { file: OwnFile }) {
  const t = useT()
  const client = useQueryClient()
  const [isRemoving, setRemoving] = useState(false)
  const path = { params: { path: { file: file._id } } }
  const remove = async () => {
    await answered(api.DELETE('/files/{file}', path))
    client.setQueryData(myFilesQuery.queryKey, (pages) => without(pages, ({ _id }) => _id === file._id))
    void client.invalidateQueries({ queryKey: roomQuery.queryKey })
  }
  const retry = useMutation({
    mutationFn: () => answered(api.POST('/files/{file}/retry', path)),
    onSuccess: () => client.invalidateQueries({ queryKey: filesKey }),
    onError: (failure) => toastFailure(failure),
  })
  const name = file.filename || t(`files.purpose.${file.purpose}`)
  return (
    <li className="flex items-center gap-3 p-3 sm:px-4">
      <Thumbnail file={file} />
      <div className="min-w-0 flex-1">
        <p className="truncate text-control text-ink font-[550]" dir="auto" title={name}>
          {name}
        </p>
        <p className="text-sm text-ink-3">
          {[t(`files.purpose.${file.purpose}`), formatBytes(file.bytes), formatDay(file.createdAt)].join(' · ')}
        </p>
        {file.state === 'failed' && (
          <p className="text-sm text-danger">{file.problem ? problemInWords(file.problem) : t('files.film.refused')}</p>
        )}
        {file.state === 'processing' && (
          <p className="text-sm text-ink-2">
            {t('files.film.processing.at', { percent: formatPercent(file.progress / 100) })}
          </p>
        )}
      </div>
      <Chip tone={file.uses ? 'plain' : 'gold'} className="max-sm:hidden">
        {t('files.uses', { n: file.uses })}
      </Chip>
      {file.state === 'failed' && file.bytes > 0 && (
        <IconButton
          label={t('files.film.retry', { name })}
          icon={<RotateCcw />}
          busy={retry.isPending}
          onClick={() => retry.mutate()}
        />
      )}
      {file.uses === 0 ? (
        <IconButton label={t('files.delete.one', { name })} icon={<Trash2 />} onClick={() => setRemoving(true)} />
      ) : (
        <span className="w-[2.375rem] shrink-0 text-center text-xs text-ink-3 sm:hidden">
          <span aria-hidden>{t('files.uses.short', { n: file.uses })}</span>
          <span className="sr-only">{t('files.uses', { n: file.uses })}</span>
        </span>
      )}
      {isRemoving && (
        <Confirm title={t('files.delete')} action={t('ui.delete')} run={remove} onClose={() => setRemoving(false)}>
          <p className="break-words">{t('files.delete.text', { name })}</p>
        </Confirm>
      )}
    </li>
  )
}

function Thumbnail({ file }: { file: OwnFile }) {
  const look = 'size-11 shrink-0 rounded-chip bg-sunken'
  if (file.purpose !== 'video' && file.state === 'ready')
    return (
      <img
        src={variantOf(file.url, { width: 96, square: true })}
        alt=""
        loading="lazy"
        className={`${look} object-cover`}
      />
    )
  return (
    <span aria-hidden className={`${look} grid place-items-center text-ink-3`}>
      <Film className="size-5" />
    </span>
  )
}
