import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const binary = process.env.LYCEUM_BINARY ?? new URL('../../build/dev/lyceum', import.meta.url).pathname
const patience = 20_000 // ms until a server must answer

/** The password of every demo login. */
export const demoPassword = 'lyceum-demo'

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A server of its own with a data directory of its own; `demo` fills it first. */
export class Lyceum {
  private constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly child: ChildProcess,
    private readonly said: string[],
  ) {}

  static async start({ demo = false } = {}): Promise<Lyceum> {
    const folder = mkdtempSync(join(tmpdir(), 'lyceum-web-'))
    const data = join(folder, 'data')
    if (demo) {
      const made = spawnSync(binary, ['demo', '--data', data, '--scale', 'small', '--seed', '7', '--no-films'], {
        encoding: 'utf8',
      })
      if (made.status !== 0) throw new Error(`lyceum demo: ${made.stderr}`)
    }
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const child = spawn(binary, [
      'serve',
      '--listen',
      `127.0.0.1:${port}`,
      '--data',
      data,
      '--public-url',
      url,
      '--rate-limits',
      'false',
    ])
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => said.push(piece.toString()))
    const server = new Lyceum(url, folder, child, said)
    await server.isReady()
    return server
  }

  private async isReady() {
    for (const end = Date.now() + patience; Date.now() < end; await wait(50)) {
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined)
      if (answer?.ok) return
    }
    throw new Error(`the server did not start:\n${this.said.join('')}`)
  }

  /** The link to `path` in the newest mail to `address`: mail lies in the outbox where no mail server is configured. */
  async mailedLink(path: string, address: string): Promise<string> {
    const outbox = join(this.folder, 'data', 'outbox')
    for (const end = Date.now() + patience; Date.now() < end; await wait(100)) {
      const mails = safely(() => readdirSync(outbox).toSorted().toReversed()) ?? []
      for (const name of mails) {
        const mail = readFileSync(join(outbox, name), 'utf8')
        const parts = mail.split(/\r?\n\r?\n/).map((part) => Buffer.from(part, 'base64').toString())
        const link =
          mail.includes(`To: <${address}>`) && new RegExp(`${this.url}${path}[\\w-]+`).exec(parts.join('\n'))?.[0]
        if (link) return link
      }
    }
    throw new Error(`no mail with ${path} to ${address}`)
  }

  async stop() {
    const ended = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.kill('SIGTERM')
    await ended
    rmSync(this.folder, { recursive: true, force: true })
  }
}

function safely<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
