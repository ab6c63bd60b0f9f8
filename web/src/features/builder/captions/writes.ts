import { useQueryClient } from '@tanstack/react-query'
import { answered, api, type Schemas } from '@/api/client'
import { captionsQuery } from '../queries'

/** What is done with a lesson's captions; the list is read anew before each is done. */
export function useCaptionWrites(video: string) {
  const client = useQueryClient()
  const path = (language: string) => ({ params: { path: { video, language } } })
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: captionsQuery(video).queryKey })
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(video) })
  }
  return {
    put: (language: string, body: Schemas['NewCaptionDraft']) =>
      answered(api.PUT('/videos/{video}/captions/{language}', { ...path(language), body })).then(refresh),
    change: (language: string, body: Schemas['CaptionEditPatch']) =>
      answered(api.PATCH('/videos/{video}/captions/{language}', { ...path(language), body })).then(refresh),
    remove: (language: string) =>
      answered(api.DELETE('/videos/{video}/captions/{language}', path(language))).then(refresh),
  }
}
