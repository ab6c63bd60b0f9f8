/** The words of a Markdown text, line by line, without the signs that make it look like something. */
export function wordsOf(markdown: string): string {
  return markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^ {0,3}(#{1,6} +|> ?|(```|~~~).*$)/gm, '')
    .replace(/^(\s*)[-*+] +/gm, '$1• ')
    .replace(/(\*\*|__|~~|`)(\S(?:.*?\S)?)\1/g, '$2')
    .replace(/(^|[\s(])([*_])(\S(?:.*?\S)?)\2(?=[\s).,;:!?]|$)/gm, '$1$3')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
