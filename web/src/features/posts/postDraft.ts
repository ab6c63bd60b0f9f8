import type { Schemas } from '@/api/client'
import type { Post } from './queries'

/** What the composer holds. */
export interface Draft {
  title: string
  content: string
  /** A topic's key; empty: none. */
  topic: string
  images: string[]
}

export const emptyDraft = (topic = ''): Draft => ({ title: '', content: '', topic, images: [] })

export const draftOf = ({ title, content, topic, images }: Post): Draft => ({
  title,
  content,
  topic: topic ?? '',
  images,
})

/** As the server takes it, for a new post and for a changed one. */
export const bodyOf = ({ title, content, topic, images }: Draft): Schemas['PostDraft'] => ({
  title: title.trim(),
  content,
  topic: topic || null,
  images,
})

export const isComplete = ({ title, content }: Draft): boolean => title.trim() !== '' && content.trim() !== ''
