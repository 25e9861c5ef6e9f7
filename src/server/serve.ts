import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { findAccounts } from '../demo/accounts.ts'
import { findDemoState, loadDemo } from '../demo/load-demo.ts'
import type { FastifyInstance } from 'fastify'
import type { Language } from '../kernel/kernel.ts'
import { type Schedule, scheduleBackups } from './backup/scheduled-backups.ts'
import { explainDatabaseError } from './database/database.texts.ts'
import { DatabaseFailed } from './database/failure.ts'
import { openApp } from './http/app.ts'
import { explainListenError, whileParentLives } from './lifecycle.ts'
import { openProgram, type Program } from './program.ts'
import { foundingCode, isEmpty } from './signin/first-administrator.ts'

const OPTIONS = '--port 8080, --host 127.0.0.1, --data FOLDER, --backups FOLDER, --empty, --demo, --detached'
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

const options = readOptions()

// A server answers for days: short-lived memory stays small, so that one long report does not make the process large for good.
setFlagsFromString('--semi-space-growth-factor=1')
await serve().catch(endWithSentence)

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: process.env['PORT'] ?? '8080' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string', default: process.env['CHUNGTAY_DATA'] ?? path.join(ROOT, 'data') },
        empty: { type: 'boolean', default: false },
        demo: { type: 'boolean', default: false },
        detached: { type: 'boolean', default: false },
        // Where the program puts its daily backups; another disk is better.
        backups: { type: 'string', default: process.env['CHUNGTAY_BACKUPS'] ?? '' },
      },
    }).values
  } catch {
    return sayAndEnd({ vi: `Tùy chọn: ${OPTIONS}`, en: `Options: ${OPTIONS}` })
  }
}

async function serve() {
  const program = await openProgram(path.resolve(options.data), process.env)
  const backups = scheduleBackups(program, scheduleOf(options))
  const stop = async () => {
    await backups.stop()
    await program.stop()
  }
  whileParentLives(stop, options.detached ? 'detached' : 'with-parent')
  const accounts = (await wantsDemo(program)) ? await loadDemo(program) : await findAccounts(program)
  const app = await openApp(program)
  void program.database.lost.then((words) => endWithoutDatabase(app, words))
  const at = { host: options.host, port: Number(options.port) }
  await app.listen(at).catch(async (fault: unknown) => {
    const sentence = await explainListenError(fault, at)
    await stop()
    return sentence ? sayAndEnd(sentence) : endWithSentence(fault)
  })
  await greet(program, accounts)
}

function scheduleOf({ backups, data }: { readonly backups: string; readonly data: string }): Schedule {
  return { folder: path.resolve(backups || path.join(data, 'backups')), everyHours: 24, keep: 14 }
}

/** Requests under way fail with their connection; each still gets its answer, then the program ends. */
async function endWithoutDatabase({ server }: FastifyInstance, words: string) {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  await Promise.race([closed, pause(LAST_ANSWERS_MS)])
  endWithSentence(new DatabaseFailed('ended', words))
}

const LAST_ANSWERS_MS = 2000

/** The demo is for a first look: into our own empty database, or where it was asked for by name. One that was begun is completed. */
async function wantsDemo({ db, database }: Program): Promise<boolean> {
  if ((await findDemoState(db)) === 'begun') return true
  if (options.empty || !(await isEmpty(db))) return false
  return options.demo || database.kind === 'embedded'
}

async function greet(program: Program, accounts: string | null) {
  const lines = [`Chung Tay: http://${options.host}:${options.port}`]
  if (accounts) lines.push('', accounts)
  if (await isEmpty(program.db))
    lines.push(
      'Chưa có ai. Mở địa chỉ trên để tạo quản trị đầu tiên. · Nobody yet: open it to make the first administrator.',
      `Mã bắt đầu khi mở từ máy khác · Starting code, asked for on another machine: ${foundingCode(program)}`,
    )
  process.stdout.write(`${lines.join('\n')}\n`)
}

function sayAndEnd({ vi, en }: Readonly<Record<Language, string>>): never {
  process.stderr.write(`${vi}\n${en}\n`)
  process.exit(1)
}

/** A fault that has a sentence says it; any other shows where it happened. */
function endWithSentence(fault: unknown): never {
  const sentence = explainDatabaseError(fault)
  if (sentence) return sayAndEnd(sentence)
  process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`)
  process.exit(1)
}
