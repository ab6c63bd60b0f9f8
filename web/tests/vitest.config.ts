import { defineConfig } from 'vitest/config'

/** Journeys in a real browser against the real server: one file after the other, each with a server of its own. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: [process.env.LYCEUM_SHOTS ? 'readme.shots.ts' : '**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    maxConcurrency: 3, // pages that are looked at side by side: a browser waits most of the time
    testTimeout: 180_000,
    hookTimeout: 120_000,
    bail: 0,
  },
})
