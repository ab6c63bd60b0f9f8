import * as limits from '@/api/limits'
import type { Schemas } from '@/api/client'
import { slugFrom } from './slug'

export type Topic = Schemas['Topic']

/** A topic while it is edited: `id` stays whatever is typed, and a new one has no key yet. */
export interface EditedTopic {
  id: string
  key?: string
  name: string
  color?: string
}

export const mostTopics = limits.CommunityPatch.topics.maxItems

/** A community's own colours: even in lightness, told apart with most kinds of colour blindness. */
export const palette = ['#c05621', '#b7791f', '#2f855a', '#2c7a7b', '#2b6cb0', '#6b46c1', '#b83280', '#4a5568'] as const

export const edited = (topics: Topic[]): EditedTopic[] => topics.map((topic) => ({ ...topic, id: topic.key }))

/** One more, in the first colour that no other has. */
export function withNewTopic(topics: EditedTopic[], id: string): EditedTopic[] {
  if (topics.length >= mostTopics) return topics
  const color =
    palette.find((one) => topics.every((topic) => topic.color !== one)) ?? palette[topics.length % palette.length]
  return [...topics, { id, name: '', color }]
}

/** The same topics with the one at `from` at `to`; a place outside changes nothing. */
export function moved<T>(items: T[], from: number, to: number): T[] {
  if (to < 0 || to >= items.length || !(from in items)) return items
  const rest = items.toSpliced(from, 1)
  return rest.toSpliced(to, 0, items[from]!)
}

/**
 * What is sent. A key is made from the name once and stays when the topic is renamed, as posts hold it; a name without
 * any Latin letter gets a number.
 */
export function draftsOf(topics: EditedTopic[]): Schemas['TopicDraft'][] {
  const taken = new Set(topics.flatMap(({ key }) => key ?? []))
  return topics.map(({ key, name, color }) => {
    const trimmed = name.trim()
    const own = key ?? freeKey(trimmed, taken)
    taken.add(own)
    return { key: own, name: trimmed, color: color ?? null }
  })
}

function freeKey(name: string, taken: Set<string>): string {
  const longest = limits.TopicDraft.key.maxLength - 3
  const wanted = slugFrom(name).slice(0, longest).replace(/-+$/, '') || 'topic'
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? wanted : `${wanted}-${n}`
    if (!taken.has(key)) return key
  }
}
