import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { HardDrive } from 'lucide-react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { formatBytes, formatPercent } from '@/i18n/dates'
import { myFilesQuery, roomQuery, type Room } from '@/shared/files/queries'
import { Empty } from '@/ui/Empty'
import { messageOf } from '@/ui/failures'
import { MoreButton } from '@/ui/MoreButton'
import { Bar } from '@/ui/Progress'
import { Skeleton } from '@/ui/Skeleton'
import { Button } from '@/ui/Button'
import { FileRow } from './FileRow'

/** What one has sent to this site, how much room it takes, and what of it nothing needs. */
export function StorageSection() {
  const t = useT()
  const room = useQuery(roomQuery)
  const list = useInfiniteQuery(myFilesQuery)
  const files = allOf(list.data)
  const failure = room.error ?? list.error
  return (
    <div className="grid gap-4">
      {room.data ? <RoomBar room={room.data} /> : !failure && <Skeleton className="h-24" />}
      {failure && (
        <div className="card flex flex-wrap items-center gap-3 p-4 text-danger" role="alert">
          {messageOf(failure)}
          <Button small onClick={() => void Promise.all([room.refetch(), list.refetch()])}>
            {t('ui.again')}
          </Button>
        </div>
      )}
      {list.isPending && <Skeleton className="h-64" />}
      {list.data && !files.length && (
        <Empty as="h3" icon={<HardDrive />} title={t('files.none')} text={t('files.none.text')} />
      )}
      {files.length > 0 && (
        <>
          <ul className="card divide-y divide-line">
            {files.map((file) => (
              <FileRow key={file._id} file={file} />
            ))}
          </ul>
          <MoreButton {...list} />
        </>
      )}
    </div>
  )
}

function RoomBar({ room }: { room: Room }) {
  const t = useT()
  const used = room.quota ? room.bytes / room.quota : 0
  const values = { used: formatBytes(room.bytes), all: formatBytes(room.quota) }
  return (
    <div className="card grid gap-2 p-4 sm:p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <p className="font-[570]">{t('files.room', values)}</p>
        <p className="text-sm text-ink-3">{formatPercent(used)}</p>
      </div>
      <Bar value={used} label={t('files.room', values)} />
      <p className="text-sm text-ink-2">
        {t('files.count', { n: room.files })}
        {room.unfinished > 0 && ` · ${t('files.unfinished', { n: room.unfinished })}`}
      </p>
      {used > 0.9 && <p className="text-sm text-danger">{t('files.nearlyfull')}</p>}
    </div>
  )
}
