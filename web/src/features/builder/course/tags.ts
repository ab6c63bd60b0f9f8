import { CoursePatch } from '@/api/limits'

export const tagsText = (tags: readonly string[]) => tags.join(', ')

/** Words between commas, each once; undefined: too many, or one too long. */
export function readTags(text: string): string[] | undefined {
  const tags = [
    ...new Set(
      text
        .split(',')
        .map((tag) => tag.trim().replace(/^#/, ''))
        .filter(Boolean),
    ),
  ]
  const { maxItems, items } = CoursePatch.tags
  return tags.length <= maxItems && tags.every((tag) => tag.length <= items.maxLength) ? tags : undefined
}
