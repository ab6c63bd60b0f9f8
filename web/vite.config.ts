import tailwind from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { compiledMessages } from './scripts/compiled-messages.ts'

const server = process.env.LYCEUM_SERVER ?? 'http://localhost:8080'

const src = (...paths: string[]) => new RegExp(`/src/(${paths.join('|')})`)
const alone = { includeDependenciesRecursively: false } // only what matches, not what that imports

// Few files for the first page, and in it nothing that only later pages need (tests/budgets.test.ts counts). What
// changes seldom has chunks of its own, so that a new version of the app does not fetch it again. `minShareCount`: what
// fewer chunks use stays with those.
const chunks = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 30 },
  {
    name: 'vendor',
    test: /node_modules\/(@tanstack|openapi-fetch|@lingui|clsx|@messageformat|unraw|seroval)/,
    priority: 20,
  },
  { name: 'icons', test: /node_modules\/lucide-react\//, priority: 10, minShareCount: 9 },
  {
    name: 'forms',
    test: src(
      'ui/(Form|Field|form|Choices|Confirm|CopyButton|PasswordField|Segments)',
      'shared/markdown',
      'shared/files/(upload|Picture)',
      'api/limits',
    ),
    priority: 8,
    minShareCount: 4,
    ...alone,
  },
  {
    name: 'shell',
    test: src(
      'app/(Shell|UserMenu|shortcuts|postKeys|CommunityHead|CommunityShell|SiteShell|nav)[.]',
      'ui/(theme|keys|CommunityMark|SkipLink)',
    ),
    priority: 6,
    ...alone,
  },
  {
    name: 'posts',
    test: src(
      'features/posts/(Post(Card|Head|Menu|Foot)|Picture|pictureGrid|LikeButton|When|place|copyLink|AuthorLink|Excerpt|queries|feeds|writes)',
      'app/feed/use',
    ),
    priority: 6,
    ...alone,
  },
  { name: 'common', test: src('ui/', 'api/', 'i18n/', 'shared/', 'app/'), priority: 5, minShareCount: 14 },
]

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      // What a page loads comes along with what shows it, not with the first page.
      codeSplittingOptions: {
        defaultBehavior: [['loader', 'component', 'pendingComponent', 'errorComponent', 'notFoundComponent']],
      },
      routesDirectory: 'src/routes',
      generatedRouteTree: 'src/routeTree.gen.ts',
      quoteStyle: 'single',
    }),
    react(),
    tailwind(),
    compiledMessages(),
  ],
  cacheDir: process.env.LYCEUM_VITE_CACHE ?? 'node_modules/.vite',
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/media', '/accent.css', '/manifest.webmanifest'].map((path) => [
        path,
        { target: server, changeOrigin: false },
      ]),
    ),
  },
  build: {
    manifest: true,
    target: 'es2022',
    // The server says in each page what it needs; a list of all files would be a part of every first page.
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
})
