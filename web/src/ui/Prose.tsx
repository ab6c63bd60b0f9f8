import { clsx } from 'clsx'

/** Text of members, rendered and made safe by the server (`contentHtml`, `descriptionHtml`). */
export function Prose({ html, className }: { html: string; className?: string }) {
  return <div dir="auto" className={clsx('prose', className)} dangerouslySetInnerHTML={{ __html: html }} />
}
