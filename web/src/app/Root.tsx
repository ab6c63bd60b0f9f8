import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useSyncExternalStore } from 'react'
import { Toasts } from '@/ui/toast'
import { OfflineBar } from './OfflineBar'
import { isSignInAsked, onSignInAsked } from './signInAgain'

const SignInAgain = lazy(() => import('./SignInAgainDialog'))

/** Around every page: what may lie above it. */
export function Root() {
  const asksToSignIn = useSyncExternalStore(onSignInAsked, isSignInAsked)
  return (
    <>
      <OfflineBar />
      <Outlet />
      <Toasts />
      {asksToSignIn && (
        <Suspense>
          <SignInAgain />
        </Suspense>
      )}
    </>
  )
}
