import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'vitest'
import { launch, Person, type Theme } from './browser'
import { Lyceum } from './server'

// The two pictures of the README, of the demo's own content: ./dev shots.

const docs = join(import.meta.dirname, '..', '..', 'docs')

/** 256 colours are enough for a page, in a third of the bytes. */
function shrink(file: string, to: string) {
  const filter = 'split[a][b];[a]palettegen=stats_mode=diff[p];[b][p]paletteuse=dither=none'
  const done = spawnSync('ffmpeg', ['-v', 'error', '-y', '-i', file, '-vf', filter, to])
  if (done.status !== 0) throw new Error(`ffmpeg: ${done.stderr}`)
}

async function shoot(person: Person, path: string, name: string) {
  await person.go(path)
  const file = join(docs, `${name}.full.png`)
  await person.page.screenshot({ path: file })
  shrink(file, join(docs, `${name}.png`))
  spawnSync('rm', [file])
}

test('the pictures of the README', async () => {
  const server = await Lyceum.start({ demo: true })
  const browser = await launch()
  const open = async (theme: Theme) => {
    const person = await Person.open(browser, server.url, { theme })
    await person.signIn('sam@example.org')
    return person
  }
  const light = await open('light')
  await shoot(light, '/c/night-owls-code', 'feed')
  const { data } = await (await light.context.request.get('/api/v1/communities/rooftop-growers/courses')).json()
  const lessons = await (await light.context.request.get(`/api/v1/courses/${data[0]._id}/videos`)).json()
  await shoot(await open('dark'), `/c/rooftop-growers/courses/${data[0]._id}/${lessons.data[0]._id}`, 'lesson')
  await browser.close()
  await server.stop()
})
