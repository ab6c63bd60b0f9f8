import { translate } from '@/i18n'
import { toast } from '@/ui/toast'

/** Copies the whole address of a page. Where a browser has no clipboard (plain HTTP), the address is shown instead. */
export async function copyLink(path: string) {
  const address = location.origin + path
  try {
    await navigator.clipboard.writeText(address)
    toast(translate('posts.link.copied'))
  } catch {
    toast(address)
  }
}
