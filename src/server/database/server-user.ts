import { spawn } from 'node:child_process'
import { DatabaseFailed } from './failure.ts'

/**
 * As whom PostgreSQL runs. It refuses to run as root, so root lends it the user `nobody`; `reads: 'any-folder'` adds the
 * capability to pass folders of mode 0700 (a root home). `self` is an ordinary user.
 */
export type ServerUser =
  | { readonly kind: 'self'; readonly endsWithParent: boolean }
  | { readonly kind: 'nobody'; readonly reads: 'ordinary' | 'any-folder' }

/** Numeric id of `nobody` and `nogroup` on Linux. */
export const NOBODY = 65534

/** What a finished process left; `status` is null when it could not start or died by a signal. */
export type Finished = { readonly status: number | null; readonly stderr: string }

/** The command line that runs `command` as that user and ends it cleanly (INT) when our process dies, even by KILL. */
export function asUser(user: ServerUser, command: string, args: readonly string[]): readonly [string, ...string[]] {
  if (user.kind === 'self') return user.endsWithParent ? ['setpriv', ...DIE, command, ...args] : [command, ...args]
  return ['setpriv', ...LENT, ...(user.reads === 'any-folder' ? PASS_FOLDERS : []), ...DIE, command, ...args]
}

/** Runs a command to its end as that user, in `/` and with a home of its own (a root home would be refused). */
export function runAs(user: ServerUser, command: readonly [string, ...string[]], home: string): Promise<Finished> {
  const [program, ...args] = asUser(user, command[0], command.slice(1))
  const child = spawn(program, args, { cwd: '/', env: environment(home), stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.on('data', (piece: Buffer) => {
    stderr = (stderr + piece.toString()).slice(-8000)
  })
  return new Promise((settle) => {
    child.once('error', (error) => settle({ status: null, stderr: String(error) }))
    child.once('close', (status) => settle({ status, stderr }))
  })
}

/** The environment of the server: ours without what libpq or PostgreSQL would read from it. */
export const environment = (home: string): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG'))),
  HOME: home,
  LC_ALL: 'C',
  TZ: 'UTC',
})

/** Who may run the server on this machine, the most modest first. */
export async function possibleUsers(): Promise<readonly ServerUser[]> {
  const asRoot = process.getuid?.() === 0
  const setpriv = await hasSetpriv()
  if (!asRoot) return [{ kind: 'self', endsWithParent: setpriv }]
  if (!setpriv) throw new DatabaseFailed('no-setpriv', 'setpriv')
  return [
    { kind: 'nobody', reads: 'ordinary' },
    { kind: 'nobody', reads: 'any-folder' },
  ]
}

const DIE = ['--pdeathsig', 'INT']
const LENT = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']
// access(2), by which PostgreSQL looks for its own binary, forgets capabilities of other users unless this bit is set.
const PASS_FOLDERS = ['--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search', '--securebits=+no_setuid_fixup']

const hasSetpriv = async () => (await runAs({ kind: 'self', endsWithParent: true }, ['true'], '/')).status === 0
