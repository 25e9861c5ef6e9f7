import type { Language } from '../kernel/kernel.ts'
import { systemCode } from './database/failure.ts'

/** Whether the program ends with the process that started it, or stays (`--detached`). */
export type Attachment = 'with-parent' | 'detached'

/**
 * Calls `stop` once, when the program is asked to end (INT, TERM) or, unless detached, when the process that started it
 * is gone; then ends with exit code 0, or 1 when `stop` failed. Asked again a second later or more, it ends at once.
 */
export function whileParentLives(stop: () => Promise<void>, attachment: Attachment = 'with-parent'): void {
  const end = endingOnce(stop)
  let firstAsked: number | null = null
  const onSignal = () => {
    firstAsked ??= performance.now()
    // Ctrl-C under npm arrives twice at once: from the terminal and from npm, which passes it on.
    if (performance.now() - firstAsked >= 1000) process.exit(ENDED_BY_SIGNAL)
    end()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal)
  if (attachment === 'with-parent') watchParent(end)
}

/** A busy port and a copy of this program told apart; null for an error that is not about listening. */
export async function explainListenError(
  error: unknown,
  at: { readonly host: string; readonly port: number },
): Promise<Readonly<Record<Language, string>> | null> {
  const code = systemCode(error)
  const place = `${at.host.includes(':') ? `[${at.host}]` : at.host}:${at.port}`
  if (code === 'EACCES') return FORBIDDEN(place)
  if (code === 'EADDRNOTAVAIL') return NO_ADDRESS(place)
  if (code !== 'EADDRINUSE') return null
  return (await isOurs(place)) ? COPY_RUNS(place) : BUSY(place)
}

/** The header by which the program's answers are told from another program's. */
export const PROGRAM_HEADER = 'x-program'
/** The value of `PROGRAM_HEADER` in every answer. */
export const PROGRAM = 'chung-tay'

const ENDED_BY_SIGNAL = 130

function endingOnce(stop: () => Promise<void>) {
  let asked = false
  return () => {
    if (asked) return
    asked = true
    stop().then(() => process.exit(0), endBadly)
  }
}

function endBadly(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
}

/** The kernel tells nobody that a parent died; the number of the parent changes (to 1, or to a keeper of orphans). */
function watchParent(end: () => void) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end()
  }, 500)
  watch.unref()
}

/** Asks whoever listens there; a program that does not answer soon is a stranger. */
async function isOurs(place: string): Promise<boolean> {
  const request = { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(2000) } as const
  const answer = await fetch(`http://${place}/`, request).catch(() => null)
  return answer?.headers.get(PROGRAM_HEADER) === PROGRAM
}

type Sentence = (place: string) => Readonly<Record<Language, string>>

const BUSY: Sentence = (place) => ({
  vi: `Cổng ${place} đang được một chương trình khác dùng. Hãy chọn cổng khác bằng --port hoặc tắt chương trình đó.`,
  en: `Another program uses ${place}. Choose another port with --port, or stop that program.`,
})

const COPY_RUNS: Sentence = (place) => ({
  vi: `Chung Tay đã chạy ở http://${place}. Hãy mở địa chỉ đó, hoặc chọn cổng khác bằng --port.`,
  en: `Chung Tay already runs at http://${place}. Open that address, or choose another port with --port.`,
})

const FORBIDDEN: Sentence = (place) => ({
  vi: `Không được phép mở cổng ${place}. Hãy chọn cổng từ 1024 trở lên bằng --port.`,
  en: `Opening ${place} is not allowed. Choose a port from 1024 up with --port.`,
})

const NO_ADDRESS: Sentence = (place) => ({
  vi: `Máy này không có địa chỉ ${place}. Hãy kiểm tra --host.`,
  en: `This machine has no address ${place}. Check --host.`,
})
