import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useT } from '@/i18n'
import { profileQuery } from '@/shared/people'
import { useMe } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { nameOf } from '@/ui/Avatar'
import { buttonLook } from '@/ui/Button'
import { narrowPage } from '@/ui/looks'
import { ProfileCourses } from './ProfileCourses'
import { ProfileHead } from './ProfileHead'

/** What everybody may know of somebody. */
export function ProfilePage() {
  const t = useT()
  const { user } = useParams({ from: '/_site/users/$user' })
  const { data: profile } = useSuspenseQuery(profileQuery(user))
  const isMine = useMe()?._id === profile._id
  useTitle(nameOf(profile))
  const edit = isMine && (
    <Link to="/me/settings" className={buttonLook('secondary')}>
      {t('profiles.edit')}
    </Link>
  )
  return (
    <div className={narrowPage}>
      <ProfileHead profile={profile} actions={edit} />
      <ProfileCourses creator={profile._id} />
    </div>
  )
}
