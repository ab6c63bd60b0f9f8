import { useEffect, useRef, useState } from 'react'
import { PostDraft } from '@/api/limits'
import { upload } from '@/shared/files/upload'
import { messageOf } from '@/ui/failures'

export const mostPictures = PostDraft.images.maxItems

export interface Sending {
  key: number
  name: string
  /** Of the file on this device, until the server has it. */
  preview: string
  progress: number
  problem?: string
}

/** Pictures of a draft. They are sent one after another, so that they keep the order in which they were chosen. */
export function usePictures(images: string[], onSent: (address: string) => void) {
  const [sending, setSending] = useState<Sending[]>([])
  const queue = useRef<Promise<void>>(Promise.resolve())
  const stops = useRef(new Map<number, AbortController>())
  const nextKey = useRef(1)

  useEffect(() => {
    const all = stops.current
    return () => all.forEach((stop) => stop.abort())
  }, [])

  const change = (key: number, part: Partial<Sending>) =>
    setSending((old) => old.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const drop = ({ key, preview }: Sending) => {
    stops.current.get(key)?.abort()
    stops.current.delete(key)
    setSending((old) => old.filter((one) => one.key !== key))
    URL.revokeObjectURL(preview)
  }
  const send = async (item: Sending, file: File, signal: AbortSignal) => {
    if (signal.aborted) return
    try {
      const { url } = await upload(file, 'post', { signal, onProgress: (progress) => change(item.key, { progress }) })
      onSent(url)
      drop(item)
    } catch (failure) {
      if (!signal.aborted) change(item.key, { problem: messageOf(failure) })
    }
  }
  /** Takes as many as there is room for; answers how many were too many. */
  const add = (files: File[]): number => {
    const room = Math.max(0, mostPictures - images.length - sending.length)
    for (const file of files.slice(0, room)) {
      const item: Sending = { key: nextKey.current++, name: file.name, preview: URL.createObjectURL(file), progress: 0 }
      const stop = new AbortController()
      stops.current.set(item.key, stop)
      setSending((old) => [...old, item])
      queue.current = queue.current.then(() => send(item, file, stop.signal))
    }
    return Math.max(0, files.length - room)
  }
  return { sending, add, drop, isSending: sending.some(({ problem }) => !problem) }
}
