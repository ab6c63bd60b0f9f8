import tailwind from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { compiledMessages } from './scripts/compiled-messages.ts'

const server = process.env.LYCEUM_SERVER ?? 'http://localhost:8080'

// What changes seldom has chunks of its own, so that a new version of the app does not fetch it again.
const vendorChunks = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 30 },
  { name: 'vendor', test: /node_modules\/(@tanstack|openapi-fetch|@lingui|clsx|@messageformat|unraw|seroval)/, priority: 20 },
  { name: 'icons', test: /node_modules\/lucide-react\//, priority: 10 },
]

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
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
    proxy: Object.fromEntries(['/api', '/media', '/accent.css', '/manifest.webmanifest'].map((path) => [path, { target: server, changeOrigin: false }])),
  },
  build: {
    manifest: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: vendorChunks } } },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
})
