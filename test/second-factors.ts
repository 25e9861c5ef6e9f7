import { needsSecondFactor } from '../src/features/staff/sign-in.rules.ts'
import type { Program } from '../src/server/program.ts'
import { keepAuthenticator } from '../src/server/signin/second-factor.ts'
import { codeOf, stepAt } from '../src/server/signin/totp.ts'
import { people } from './people.ts'

/** The secret in everybody's authenticator app. */
const APP = Buffer.from('a secret of the town')

/** A real installation: its day is the calendar's, and whoever needs a second factor has the town's app. */
export async function leaveDemo(program: Pick<Program, 'db' | 'keys' | 'database'>): Promise<void> {
  await program.database.owner.query(`delete from setting where name = 'demo-day'`)
  for (const { id } of Object.values(people).filter(needsSecondFactor))
    await keepAuthenticator(program, id, { secret: APP, step: 0 })
}

/** What the app shows; `later`: so many steps from now. */
export const appCode = (later = 0) => ({
  way: 'authenticator' as const,
  code: codeOf(APP, stepAt(Date.now()) + later),
})
