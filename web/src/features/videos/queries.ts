import { queryOptions } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'

export type Stream = Schemas['Stream']
export type Track = Schemas['Track']
export type Transcript = Schemas['Transcript']

const early = 60_000 // ms before addresses end in which they are asked for anew

/** Milliseconds for which a stream's addresses are good; those of films elsewhere do not end. */
export const goodFor = ({ expiresAt }: Stream, now = Date.now()) =>
  expiresAt ? Math.max(0, Date.parse(expiresAt) - now - early) : Infinity

export const streamQuery = (lesson: string) =>
  queryOptions({
    queryKey: ['stream', lesson],
    queryFn: () => answered(api.GET('/videos/{video}/stream', { params: { path: { video: lesson } } })),
    staleTime: ({ state }) => (state.data ? goodFor(state.data, state.dataUpdatedAt) : 0),
    gcTime: 60_000,
    refetchOnWindowFocus: false,
  })

export const transcriptQuery = (lesson: string, language: string) =>
  queryOptions({
    queryKey: ['transcript', lesson, language],
    queryFn: () =>
      answered(api.GET('/videos/{video}/transcript', { params: { path: { video: lesson }, query: { language } } })),
    staleTime: Infinity,
  })

/** How the work on an uploaded film goes: for its owner only. */
export const filmWorkQuery = (file: string) =>
  queryOptions({
    queryKey: ['film-work', file],
    queryFn: () => answered(api.GET('/files/{file}', { params: { path: { file } } })),
    retry: false,
  })
