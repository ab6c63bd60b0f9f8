import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Award, BadgeCheck, SearchX } from 'lucide-react'
import { isMissing } from '@/api/problems'
import { useT } from '@/i18n'
import { formatDate } from '@/i18n/dates'
import { courseLink } from '@/shared/courses/links'
import { useSite } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { DeadEnd, PageFailure } from '@/ui/Gone'
import { Skeleton } from '@/ui/Skeleton'
import { CertificateActions } from './CertificateActions'
import { certificateQuery, type Certificate } from './queries'

const route = getRouteApi('/_plain/certificates/$code')

/** Who holds a certificate's code, or its link, sees whether it is real. */
export function CertificatePage() {
  const t = useT()
  const { code } = route.useParams()
  const { data: certificate, error } = useQuery(certificateQuery(code))
  useTitle(t('enrollments.certificate'))
  if (isMissing(error)) return <Unknown />
  if (error) return <PageFailure error={error} />
  return (
    <div className="w-full max-w-2xl">
      {certificate ? <Sheet certificate={certificate} /> : <Skeleton className="h-96" />}
    </div>
  )
}

function Sheet({ certificate }: { certificate: Certificate }) {
  const t = useT()
  const site = useSite()
  const { studentName, courseTitle, teacherName, issuedAt, code, url, course, communitySlug } = certificate
  return (
    <>
      <p className="mb-4 flex items-center justify-center gap-2 text-control font-[570] text-ok">
        <BadgeCheck aria-hidden className="size-5" />
        {t('enrollments.certificate.real', { site: site.name })}
      </p>
      <article className="card grid justify-items-center border-2! border-gold/60! px-6 py-12 text-center sm:px-12">
        <Award aria-hidden className="size-12 text-gold-ink" strokeWidth={1.4} />
        <h1 className="mt-5 text-sm font-[590] tracking-normal text-ink-2">{t('enrollments.certificate.of')}</h1>
        <p dir="auto" className="mt-2 text-2xl font-[640]">
          {studentName}
        </p>
        <p className="mt-5 text-ink-2">{t('enrollments.certificate.for')}</p>
        <p dir="auto" className="mt-1 text-xl font-[620]">
          {course ? (
            <Link {...courseLink({ course, community: communitySlug })} className="hover:underline">
              {courseTitle}
            </Link>
          ) : (
            courseTitle
          )}
        </p>
        <p className="mt-6 text-ink-2">
          <time dateTime={issuedAt}>{formatDate(issuedAt, { dateStyle: 'long' })}</time>
          {teacherName && (
            <>
              {' · '}
              {t('enrollments.certificate.teacher', { name: teacherName })}
            </>
          )}
        </p>
        <p className="mt-6 text-xs break-all text-ink-3">{t('enrollments.certificate.code', { code })}</p>
      </article>
      <CertificateActions code={code} url={url} />
    </>
  )
}

function Unknown() {
  const t = useT()
  return (
    <div className="w-full max-w-xl">
      <DeadEnd
        icon={<SearchX />}
        title={t('enrollments.certificate.unknown')}
        text={t('enrollments.certificate.unknown.text')}
      />
    </div>
  )
}
