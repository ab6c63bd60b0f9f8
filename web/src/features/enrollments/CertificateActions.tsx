import { Link } from '@tanstack/react-router'
import { FileDown } from 'lucide-react'
import { clsx } from 'clsx'
import { useT } from '@/i18n'
import { buttonLook } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import { sheetOf } from './queries'

/** What one does with a certificate: see it, print it, show it to others. */
export function CertificateActions({ code, url, withPage }: { code: string; url?: string; withPage?: boolean }) {
  const t = useT()
  return (
    <div className="mt-6 flex flex-wrap justify-center gap-2">
      {withPage && (
        <Link to="/certificates/$code" params={{ code }} className={clsx(buttonLook('primary'), 'min-h-11!')}>
          {t('enrollments.certificate.see')}
        </Link>
      )}
      <a href={sheetOf(code)} download="" className={clsx(buttonLook(withPage ? 'secondary' : 'primary'), 'min-h-11!')}>
        <FileDown aria-hidden />
        {t('enrollments.pdf')}
      </a>
      {url && <CopyButton text={url} label={t('enrollments.share')} />}
    </div>
  )
}
