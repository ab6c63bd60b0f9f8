import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useSyncExternalStore } from 'react'
import { isCreator, useMe } from '@/shared/session'
import { Toasts } from '@/ui/toast'
import { OfflineBar } from './OfflineBar'
import { isSignInAsked, onSignInAsked } from './signInAgain'

const SignInAgain = lazy(() => import('./SignInAgainDialog'))
const UploadTray = lazy(() => import('./UploadTray'))

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
