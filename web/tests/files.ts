import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { expect } from 'vitest'

export const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0

/** What people have on their disks: a picture, and a film where ffmpeg can make one. */
export class Files {
  private readonly folder = mkdtempSync(join(tmpdir(), 'lyceum-files-'))
  readonly picture = join(this.folder, 'picture.png')
  readonly film = join(this.folder, 'film.mp4')

  static async make(browser: Browser, seconds: number): Promise<Files> {
    const files = new Files()
    const page = await browser.newPage({ viewport: { width: 800, height: 600 } })
    await page.setContent('<body style="margin:0;height:100vh;background:linear-gradient(135deg,#0f5040,#f6efe0)">')
    await page.screenshot({ path: files.picture })
    await page.close()
    if (hasFfmpeg) files.makeFilm(seconds)
    return files
  }

  private makeFilm(seconds: number) {
    const picture = ['-f', 'lavfi', '-i', `testsrc=duration=${seconds}:size=640x360:rate=25`]
    const sound = ['-f', 'lavfi', '-i', `sine=duration=${seconds}`]
    const codecs = ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-shortest']
    const made = spawnSync('ffmpeg', ['-v', 'error', '-y', ...picture, ...sound, ...codecs, this.film])
    expect(made.status, made.stderr.toString()).toBe(0)
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
