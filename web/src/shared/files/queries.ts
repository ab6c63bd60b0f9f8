import { queryOptions } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import { listQuery } from '@/api/lists'

export type OwnFile = Schemas['MediaFile']
export type Room = Schemas['Room']

export const filesKey = ['files'] as const

export const myFilesQuery = listQuery([...filesKey, 'mine'], (cursor) =>
  answered(api.GET('/files', { params: { query: { cursor } } })),
)

/** How much room one's own files take. */
export const roomQuery = queryOptions({
  queryKey: [...filesKey, 'room'],
  queryFn: () => answered(api.GET('/files/quota')),
})

/** One of one's own; somebody else's is missing. */
export const fileQuery = (file: string) =>
  queryOptions({
    queryKey: [...filesKey, 'one', file],
    queryFn: () => answered(api.GET('/files/{file}', { params: { path: { file } } })),
    retry: false,
  })
