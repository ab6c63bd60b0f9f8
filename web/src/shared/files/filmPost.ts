import type { Upload } from 'tus-js-client'
import { answered, api, type Schemas } from '@/api/client'
import { RequestFailed } from '@/api/problems'
import { endpoint, failureOf, readUpload, retryDelays } from './upload'
import { idOf } from './film'

export interface SendingEvents {
  onUrl: (url: string) => void
  /** Bytes that have left. */
  onProgress: (sent: number) => void
  onDone: () => void
  onFailure: (failure: unknown) => void
}

/** Everything that the films' store does outside this browser. */
export interface FilmPost {
  /** Begins, or goes on at `url`. What it returns stops it; what has arrived stays. */
  send(file: File, url: string | undefined, events: SendingEvents): () => void
  /** Forgets an upload at the server. */
  end(url: string): Promise<unknown>
  upload(url: string): Promise<Schemas['UploadView']>
  file(id: string): Promise<Schemas['MediaFile']>
  retry(id: string): Promise<unknown>
  /** Makes it the lesson's film. */
  name(lesson: string, file: string): Promise<unknown>
}

export const serverPost: FilmPost = {
  send(file, url, events) {
    let sending: Upload | undefined
    let isStopped = false
    const begin = async () => {
      const tus = await import('tus-js-client')
      if (isStopped) return
      sending = new tus.Upload(file, {
        endpoint,
        uploadUrl: url,
        retryDelays,
        metadata: { filename: file.name, filetype: file.type, purpose: 'video' },
        storeFingerprintForResuming: false,
        onUploadUrlAvailable: () => events.onUrl(sending!.url!),
        onProgress: (sent) => events.onProgress(sent),
        onError: (failure) => events.onFailure(failureOf(failure)),
        onSuccess: () => events.onDone(),
      })
      sending.start()
    }
    begin().catch(events.onFailure)
    return () => {
      isStopped = true
      void sending?.abort()
    }
  },
  end: (url) => endUpload(idOf(url)),
  upload: (url) => readUpload(idOf(url)),
  file: (file) => answered(api.GET('/files/{file}', { params: { path: { file } } })),
  retry: (file) => answered(api.POST('/files/{file}/retry', { params: { path: { file } } })),
  name: (video, file) =>
    answered(api.PATCH('/videos/{video}', { params: { path: { video } }, body: { videoFileId: file } })),
}

/** The request that was sending may not have ended yet at the server, which then answers 409. */
async function endUpload(upload: string, tries = 4): Promise<unknown> {
  try {
    return await answered(
      api.DELETE('/uploads/{upload}', { params: { path: { upload } }, headers: { 'Tus-Resumable': '1.0.0' } }),
    )
  } catch (failure) {
    if (tries <= 1 || !(failure instanceof RequestFailed) || failure.status !== 409) throw failure
    await new Promise((again) => setTimeout(again, 800))
    return endUpload(upload, tries - 1)
  }
}
