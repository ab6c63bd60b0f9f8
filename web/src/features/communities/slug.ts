import * as limits from '@/api/limits'

const longest = 50 // leaves room for a number behind it

/** "Café & Garten!" → "cafe-garten"; empty when nothing is left that can be an address. */
export function slugFrom(name: string): string {
  const plain = name
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
  return isSlug(slug) ? slug : ''
}

/** 24 hexadecimal digits would be taken for an id. */
export function isSlug(text: string): boolean {
  const { minLength, maxLength, pattern } = limits.CommunityDraft.slug
  return (
    text.length >= minLength &&
    text.length <= maxLength &&
    new RegExp(pattern).test(text) &&
    !/^[0-9a-f]{24}$/.test(text)
  )
}
