import { answered, api, type Schemas } from '@/api/client'
import { RequestFailed } from '@/api/problems'

export type Purpose = 'avatar' | 'cover' | 'post' | 'thumbnail' | 'video'
export type Uploaded = Schemas['UploadView'] & { file: string; url: string }

interface Options {
  /** From 0 to 1, of the bytes. */
  onProgress?: (fraction: number) => void
  signal?: AbortSignal
}

export const endpoint = '/api/v1/uploads'
export const retryDelays = [0, 1_000, 3_000, 5_000, 10_000]
const pollDelay = 400 // ms between questions whether a picture is ready

/** Sends a file in pieces that survive a broken connection; answers when the server has made of it what it will be. */
export async function upload(file: File, purpose: Purpose, options: Options = {}): Promise<Uploaded> {
  const address = await send(file, purpose, options)
  return settled(address.split('/').pop()!, options.signal)
}

async function send(file: File, purpose: Purpose, { onProgress, signal }: Options): Promise<string> {
  const { Upload } = await import('tus-js-client')
  return new Promise((resolve, reject) => {
    const sending = new Upload(file, {
      endpoint,
      retryDelays,
      metadata: { filename: file.name, filetype: file.type, purpose },
      removeFingerprintOnSuccess: true,
      onProgress: (sent, all) => onProgress?.(sent / all),
      onError: (failure) => reject(failureOf(failure)),
      onSuccess: () => resolve(sending.url!),
    })
    signal?.addEventListener('abort', () => {
      void sending.abort(true).catch(() => {})
      reject(signal.reason)
    })
    sending.start()
  })
}

/** A problem that the server answered, out of the upload client's own error. */
export function failureOf(failure: unknown): unknown {
  const response = (failure as { originalResponse?: { getStatus(): number; getBody(): string } | null })
    .originalResponse
  if (!response) return new RequestFailed(0)
  try {
    return new RequestFailed(response.getStatus(), JSON.parse(response.getBody()))
  } catch {
    return new RequestFailed(response.getStatus())
  }
}

export const readUpload = (id: string) => answered(api.GET('/uploads/{upload}', { params: { path: { upload: id } } }))

async function settled(id: string, signal?: AbortSignal): Promise<Uploaded> {
  for (;;) {
    const view = await readUpload(id)
    if (view.status === 'failed')
      throw new RequestFailed(422, {
        type: '/problems/invalid',
        title: '',
        status: 422,
        detail: view.problem ?? '',
        requestId: '',
      })
    if (view.status === 'ready') return view as Uploaded
    await new Promise((next) => setTimeout(next, pollDelay))
    signal?.throwIfAborted()
  }
}
