import { RequestFailed } from '@/api/problems'
import { formatNumber } from '@/i18n/dates'
import { translate } from '@/i18n'
import { problemInWords } from './problemWords'

/** What happened, what is safe and what to do, in the reader's words. */
export function messageOf(failure: unknown): string {
  if (!(failure instanceof RequestFailed)) return translate('ui.error.unknown')
  switch (failure.status) {
    case 0:
      return translate('ui.error.offline')
    case 404:
      return translate('ui.error.missing')
    case 412:
      return translate('ui.error.changed')
    case 429:
      return translate('ui.error.wait', { seconds: formatNumber(failure.retryAfter ?? 60) })
    case 507:
      return translate('ui.error.full')
    default:
      return failure.status >= 500 ? translate('ui.error.server') : problemInWords(failure.message)
  }
}
