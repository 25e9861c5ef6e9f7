import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { loadDemo } from '../../src/demo/load-demo.ts'
import { people } from '../../src/demo/town.data.ts'
import { officerId, phoneOf } from '../../src/demo/town.ts'
import type { Language } from '../../src/kernel/kernel.ts'
import { setPassword } from '../../src/server/signin/sign-ins.ts'
import { accessibilityFindings, openBrowser, openPage, type Seen, SIZES, withoutBrowser } from './browser.ts'
import { goTo, isBlank, keepPicture, misfits, MOST_BYTES, takePicture } from './pictures.ts'
import { type Running, startProgram } from './running.ts'
import { findScreens, type Screen, type Who } from './screens.ts'

const skip = withoutBrowser()
const PASSWORD = 'mây trắng qua cầu'
const PERSONS = { owner: 'lan', ward: 'hung' } as const

type Town = { readonly seen: Readonly<Record<Who, Seen>>; readonly screens: readonly Screen[] }
let town: Town
/** What was opened, to be closed even when the rest could not be: the last first. */
const opened: (() => Promise<void>)[] = []

before(async () => {
  if (skip) return
  const running = await startProgram('pictures')
  opened.unshift(running.stop)
  await loadDemo(running.program)
  const browser = await openBrowser()
  opened.unshift(() => browser.close())
  const open = () => openPage(browser, running.address)
  const seen = { owner: await open(), ward: await open(), nobody: await open() }
  for (const who of ['owner', 'ward'] as const) await signIn(running, seen[who], PERSONS[who])
  await seen.nobody.page.goto('/')
  town = { seen, screens: await findScreens(seen.owner.page) }
})

after(async () => {
  for (const close of opened) await close()
})

async function signIn({ program }: Running, { page }: Seen, key: string) {
  await setPassword(program.db, officerId(key), PASSWORD)
  const person = people.find((one) => one.key === key)
  assert.ok(person)
  await page.goto('/sign-in')
  await page.locator('form input').first().fill(phoneOf(person))
  await page.locator('input[type=password]').fill(PASSWORD)
  await page.locator('form button[type=submit]').click()
  await page.locator('nav a[href^="/works"]').first().waitFor({ state: 'attached' })
}

for (const size of ['office', 'phone'] as const)
  for (const language of ['vi', 'en'] as const)
    test(`every screen can be read in ${language} on ${size === 'office' ? 'an office monitor' : 'a phone'}`, {
      skip,
    }, async () => {
      const found: string[] = []
      for (const screen of town.screens) found.push(...(await look(screen, size, language)))
      assert.deepEqual(found, [])
    })

/** What is wrong with a screen, each as `name: finding`. */
async function look(screen: Screen, size: keyof typeof SIZES, language: Language): Promise<readonly string[]> {
  const { page, complaints } = town.seen[screen.who]
  const heard = complaints.length
  await page.setViewportSize(SIZES[size])
  await page.evaluate((spoken) => localStorage.setItem('chung-tay.language', spoken), language)
  await goTo(page, screen)
  const picture = await takePicture(page)
  await keepPicture(
    picture,
    size === 'office' && language === 'vi' ? screen.name : `${screen.name}-${size}-${language}`,
  )
  const findings = [
    ...complaints.slice(heard),
    ...(await accessibilityFindings(page)),
    ...(await misfits(page)),
    ...((await isBlank(picture)) ? ['blank'] : []),
    ...(picture.length > MOST_BYTES ? [`its picture has ${picture.length} bytes`] : []),
  ]
  return findings.map((finding) => `${screen.name}: ${finding}`)
}
