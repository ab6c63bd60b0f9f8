import { queryOptions } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import { listQuery } from '@/api/lists'

export type Course = Schemas['Card']
export type CommunityType = Schemas['CommunityCard']['type']

export interface DirectoryFilter {
  search?: string
  type?: CommunityType
  sort?: 'members' | 'newest'
}

/** A search and private communities come newest first, whatever was asked. */
export const mayBeSorted = ({ search, type }: DirectoryFilter) => !search && type !== 'private'

/** Every list of the directory begins with this key. */
export const directoryKey = ['communities'] as const

export function directoryQuery({ search, type, sort }: DirectoryFilter) {
  const filter = { search: search || undefined, type, sort: mayBeSorted({ search, type }) ? sort : undefined }
  return listQuery([...directoryKey, filter], (cursor) =>
    answered(api.GET('/communities', { params: { query: { ...filter, cursor } } })),
  )
}

/** The first of a community's courses, for what it says of itself. */
export const firstCoursesQuery = (community: string) =>
  queryOptions({
    queryKey: [...directoryKey, 'courses', community],
    queryFn: async () =>
      (await answered(api.GET('/communities/{community}/courses', { params: { path: { community } } }))).data,
  })
