/** The first paragraph of rendered Markdown, as plain text. */
export function firstWords(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  return (page.querySelector('p') ?? page.body).textContent?.trim() ?? ''
}
