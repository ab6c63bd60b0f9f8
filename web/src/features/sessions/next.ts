/** Where to go after logging in: an address of this site only, however it came into the search. */
export function safeNext(next: string | undefined): string {
  if (!next?.startsWith('/') || /^\/[/\\]/.test(next)) return '/'
  return next
}
