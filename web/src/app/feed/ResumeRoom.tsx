import { Skeleton } from '@/ui/Skeleton'

const key = (community: string) => `resume:${community}`

/** Whether the line was there when this feed was last looked at: then its place is kept while it loads. */
const keepsRoom = (community: string) => localStorage.getItem(key(community)) !== null

export function keepRoom(community: string, isThere: boolean) {
  if (isThere) localStorage.setItem(key(community), '')
  else localStorage.removeItem(key(community))
}

/** As high as the line that it stands for, so that nothing below it moves. */
export function ResumeRoom({ community }: { community: string }) {
  return keepsRoom(community) && <Skeleton className="h-16 rounded-card!" />
}
