/** A film that only another site's own player shows. */
export interface Embed {
  kind: 'embed'
  site: 'YouTube' | 'Vimeo'
  /** Of the player. */
  address: string
  /** Of the page that the teacher named. */
  page: string
}

const youtubeHosts = /^(www\.|m\.)?(youtube\.com|youtube-nocookie\.com)$/
const vimeoHosts = /^(www\.|player\.)?vimeo\.com$/

/** Undefined: the address is a film itself. */
export function embedOf(page: string): Embed | undefined {
  if (!URL.canParse(page)) return undefined
  const url = new URL(page)
  const youtube = youtubeId(url)
  if (youtube)
    return {
      kind: 'embed',
      site: 'YouTube',
      page,
      address: `https://www.youtube-nocookie.com/embed/${youtube}?autoplay=1&rel=0${startOf(url)}`,
    }
  const vimeo = vimeoHosts.test(url.hostname) ? /\/(\d+)(?:\/([0-9a-f]+))?/.exec(url.pathname) : null
  if (!vimeo) return undefined
  const secret = vimeo[2] ?? url.searchParams.get('h')
  return {
    kind: 'embed',
    site: 'Vimeo',
    page,
    address:
      `https://player.vimeo.com/video/${vimeo[1]}?autoplay=1&dnt=1` +
      (secret ? `&h=${encodeURIComponent(secret)}` : ''),
  }
}

function youtubeId({ hostname, pathname, searchParams }: URL): string | undefined {
  const named =
    hostname === 'youtu.be'
      ? pathname.slice(1)
      : youtubeHosts.test(hostname)
        ? (searchParams.get('v') ?? /^\/(?:embed|shorts|live)\/([^/]+)/.exec(pathname)?.[1])
        : undefined
  return named && /^[\w-]{6,20}$/.test(named) ? named : undefined
}

/** "t=90" and "t=90s" of a link that was copied at a moment. */
function startOf({ searchParams }: URL): string {
  const seconds = parseInt(searchParams.get('t') ?? searchParams.get('start') ?? '', 10)
  return seconds > 0 ? `&start=${seconds}` : ''
}

/** The same film from a second on. */
export function embedFrom(embed: Embed, second?: number): Embed {
  if (!second) return embed
  const url = new URL(embed.address)
  if (embed.site === 'YouTube') url.searchParams.set('start', `${second}`)
  else url.hash = `t=${second}s`
  return { ...embed, address: url.href }
}
