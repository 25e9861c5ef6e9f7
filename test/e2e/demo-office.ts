import assert from 'node:assert/strict'
import { loadDemo } from '../../src/demo/load-demo.ts'
import { people } from '../../src/demo/town.data.ts'
import { officerId, phoneOf } from '../../src/demo/town.ts'
import { setPassword } from '../../src/server/signin/password-sign-in.ts'
import type { Filling } from '../../src/server/database/clone.ts'
import type { Db } from '../../src/server/db.ts'
import { programOn } from '../../src/server/program.ts'
import { openBrowser, openPage, type Seen } from './browser.ts'
import { KIND, startProgram } from './running.ts'

const PASSWORD = 'mây trắng qua cầu'

/** The demo's town served to a browser. `open`: a window in which that person of the demo has signed in; null: nobody. */
export type DemoOffice = {
  readonly open: (key: string | null) => Promise<Seen>
  readonly close: () => Promise<void>
}

export async function openDemoOffice(name: string): Promise<DemoOffice> {
  const { program, address, stop } = await startProgram(name, DEMO)
  try {
    const browser = await openBrowser()
    const open = async (key: string | null) => {
      const seen = await openPage(browser, address)
      if (key !== null) await signIn(program.db, seen, key)
      return seen
    }
    const close = async () => {
      await browser.close()
      await stop()
    }
    return { open, close }
  } catch (fault) {
    await stop()
    throw fault
  }
}

/** Loaded once for all; each office works on a copy. */
const DEMO: Filling = {
  name: 'demo',
  fill: async (pools, folder) => {
    const program = await programOn({ ...pools, ...KIND, stop: async () => {} }, folder)
    await loadDemo(program)
    await program.effects.idle()
    await program.stop()
  },
}

async function signIn(db: Db, { page }: Seen, key: string) {
  await setPassword(db, officerId(key), PASSWORD)
  const person = people.find((one) => one.key === key)
  assert.ok(person)
  await page.goto('/sign-in')
  await page.locator('form input').first().fill(phoneOf(person))
  await page.locator('input[type=password]').fill(PASSWORD)
  await page.locator('form button[type=submit]').click()
  await page.locator('nav a[href^="/works"]').first().waitFor({ state: 'attached' })
}
