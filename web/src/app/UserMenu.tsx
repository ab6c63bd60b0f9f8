import { useNavigate } from '@tanstack/react-router'
import { Link } from '@tanstack/react-router'
import {
  BookOpen,
  CalendarDays,
  CircleUserRound,
  Compass,
  GraduationCap,
  LogIn,
  LogOut,
  Moon,
  Settings2,
  Sun,
} from 'lucide-react'
import { answered, api } from '@/api/client'
import { useT } from '@/i18n'
import { isCreator, useMe, useSessionChange, useSite, type Me } from '@/shared/session'
import { Avatar, nameOf } from '@/ui/Avatar'
import { buttonLook } from '@/ui/Button'
import { Menu, MenuItem, MenuSeparator } from '@/ui/Menu'
import { chooseTheme, useTheme } from '@/ui/theme'
import { toast, toastFailure } from '@/ui/toast'
import { tabBarLook } from './Shell'

function useLogOut() {
  const t = useT()
  const change = useSessionChange()
  const navigate = useNavigate()
  return async () => {
    try {
      await answered(api.DELETE('/sessions/current'))
      await navigate({ to: '/login' })
      await change(null)
      toast(t('app.loggedout'))
    } catch (failure) {
      toastFailure(failure)
    }
  }
}

/** Everything that is the reader's own. */
function UserItems({ me }: { me: Me }) {
  const t = useT()
  const navigate = useNavigate()
  const logOut = useLogOut()
  const isDark = useTheme() === 'dark' || document.documentElement.dataset.theme === 'dark'
  const go = (to: '/discover' | '/me/learning' | '/me/events' | '/teach' | '/me/settings' | '/admin') => () =>
    void navigate({ to })
  return (
    <>
      <MenuItem icon={<CircleUserRound />} onSelect={go('/me/settings')}>
        {t('app.account')}
      </MenuItem>
      <MenuItem icon={<BookOpen />} onSelect={go('/me/learning')}>
        {t('app.learning')}
      </MenuItem>
      <MenuItem icon={<CalendarDays />} onSelect={go('/me/events')}>
        {t('app.calendar')}
      </MenuItem>
      <MenuItem icon={<Compass />} onSelect={go('/discover')}>
        {t('app.discover')}
      </MenuItem>
      {isCreator(me) && (
        <MenuItem icon={<GraduationCap />} onSelect={go('/teach')}>
          {t('app.teach')}
        </MenuItem>
      )}
      {me.isOwner && (
        <MenuItem icon={<Settings2 />} onSelect={go('/admin')}>
          {t('app.admin')}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon={isDark ? <Sun /> : <Moon />} onSelect={() => chooseTheme(isDark ? 'light' : 'dark')}>
        {isDark ? t('app.light') : t('app.dark')}
      </MenuItem>
      <MenuItem icon={<LogOut />} onSelect={logOut}>
        {t('app.logout')}
      </MenuItem>
    </>
  )
}

const here = () => location.pathname + location.search

/** The sidebar's foot. */
export function UserCorner() {
  const t = useT()
  const me = useMe()
  const { isRegistrationOpen } = useSite()
  if (!me) {
    return (
      <div className="mt-2 grid gap-2 border-t border-line pt-3">
        {isRegistrationOpen && (
          <Link to="/register" search={{ next: here() }} className={buttonLook('primary')}>
            {t('auth.register')}
          </Link>
        )}
        <Link to="/login" search={{ next: here() }} className={buttonLook('secondary')}>
          {t('auth.signin')}
        </Link>
      </div>
    )
  }
  const button = (
    <button
      type="button"
      className="flex w-full min-w-0 items-center gap-2.5 rounded-[10px] p-1.5 text-start hover:bg-line/55"
    >
      <Avatar person={me} size={32} />
      <span className="min-w-0 flex-1 truncate text-sm font-[590]" dir="auto">
        {nameOf(me)}
      </span>
    </button>
  )
  return (
    <div className="mt-2 border-t border-line pt-2.5">
      <Menu side="top" align="start" button={button} className="w-60">
        <UserItems me={me} />
      </Menu>
    </div>
  )
}

/** The last tab of a phone's bar. */
export function UserTab() {
  const t = useT()
  const me = useMe()
  if (!me) {
    return (
      <Link to="/login" search={{ next: here() }} className={tabBarLook}>
        <LogIn aria-hidden />
        {t('auth.signin')}
      </Link>
    )
  }
  const button = (
    <button type="button" className={tabBarLook}>
      <Avatar person={me} size={22} />
      {t('app.you')}
    </button>
  )
  return (
    <Menu side="top" button={button}>
      <UserItems me={me} />
    </Menu>
  )
}
