import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useSyncExternalStore } from 'react'
import { withWords } from '@/i18n'
import { isCreator, useMe } from '@/shared/session'
import { Toasts } from '@/ui/toast'
import { OfflineBar } from './OfflineBar'
import { isSignInAsked, onSignInAsked } from './signInAgain'

const SignInAgain = lazy(() => withWords(import('./SignInAgainDialog')))
const UploadTray = lazy(() => withWords(import('./UploadTray')))

/** Around every page: what may lie above it. */
export function Root() {
  const me = useMe()
  const asksToSignIn = useSyncExternalStore(onSignInAsked, isSignInAsked)
  return (
    <>
      <OfflineBar />
      <Outlet />
      <Toasts />
      {me && isCreator(me) && (
        <Suspense>
          <UploadTray owner={me._id} />
        </Suspense>
      )}
      {asksToSignIn && (
        <Suspense>
          <SignInAgain />
        </Suspense>
      )}
    </>
  )
}
