import { marked } from './snippet'

/** Text with the searched words marked. */
export function Marked({ text, words }: { text: string; words: string }) {
  let at = 0
  return marked(text, words).map(({ text: part, isFound }) => {
    const key = at
    at += part.length
    if (!isFound) return part
    return (
      <mark key={key} className="rounded-[3px] bg-gold-soft text-gold-ink">
        {part}
      </mark>
    )
  })
}
