/** A text and what of it is selected. */
export interface Editing {
  text: string
  start: number
  end: number
}

const selected = ({ text, start, end }: Editing) => text.slice(start, end)

function replace({ text, start, end }: Editing, by: string, from: number, to: number): Editing {
  return { text: text.slice(0, start) + by + text.slice(end), start: start + from, end: start + to }
}

/** Puts marks around the selection, or takes them away. Spaces at its edges stay outside. */
export function wrap(editing: Editing, mark: string): Editing {
  const { text, start, end } = editing
  const isWrapped = text.slice(start - mark.length, start) === mark && text.slice(end, end + mark.length) === mark
  if (isWrapped && start !== end) {
    const outer = { text, start: start - mark.length, end: end + mark.length }
    return replace(outer, selected(editing), 0, end - start)
  }
  const word = selected(editing)
  const before = word.length - word.trimStart().length
  const after = word.length - word.trimEnd().length
  const inner = word.trim()
  const whole = word.slice(0, before) + mark + inner + mark + word.slice(word.length - after)
  const from = before + mark.length
  return replace(
    editing,
    inner ? whole : mark + mark,
    inner ? from : mark.length,
    inner ? from + inner.length : mark.length,
  )
}

/** Begins each line of the selection with `prefix`, or takes it away where all have it. `{n}` counts. */
export function prefixLines(editing: Editing, prefix: string): Editing {
  const { text, start, end } = editing
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const to = next < 0 ? text.length : next
  const lines = text.slice(from, to).split('\n')
  const prefixOf = (index: number) => prefix.replace('{n}', String(index + 1))
  const haveAll = lines.every((line, index) => line.startsWith(prefixOf(index)))
  const changed = lines
    .map((line, index) => (haveAll ? line.slice(prefixOf(index).length) : prefixOf(index) + line))
    .join('\n')
  return replace({ text, start: from, end: to }, changed, lines.length > 1 ? 0 : changed.length, changed.length)
}

/** `[selection](address)` with the address selected. */
export function link(editing: Editing): Editing {
  const address = 'https://'
  const name = selected(editing)
  return replace(
    editing,
    `[${name}](${address})`,
    name ? name.length + 3 : 1,
    name ? name.length + 3 + address.length : 1,
  )
}

/** What Enter does in a list: the next item, or the end of the list after an empty one. Undefined: nothing special. */
export function continueList(editing: Editing): Editing | undefined {
  const { text, start, end } = editing
  if (start !== end) return undefined
  const from = text.lastIndexOf('\n', start - 1) + 1
  const item = /^(\s*)([-*+]|(\d+)[.)])(\s+)(\[[ xX]\]\s+)?/.exec(text.slice(from, start))
  if (!item) return undefined
  if (from + item[0].length === start) return replace({ text, start: from, end: start }, '', 0, 0)
  const [, indent, bullet, number, space, box] = item
  const next = number ? bullet!.replace(number, String(Number(number) + 1)) : bullet
  const added = `\n${indent}${next}${space}${box ? '[ ] ' : ''}`
  return replace(editing, added, added.length, added.length)
}
