import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { loadDemo } from '../../src/demo/load-demo.ts'
import { people } from '../../src/demo/town.data.ts'
import { officerId, phoneOf } from '../../src/demo/town.ts'
import { setPassword } from '../../src/server/signin/sign-ins.ts'
import { accessibilityFindings, openBrowser, openPage, type Seen, SIZES, withoutBrowser } from './browser.ts'
import { goTo, isBlank, keepPicture, misfits, speak, takePicture } from './pictures.ts'
import { type Running, startProgram } from './running.ts'
import { findPlaces, type Place, SCREENS, type Screen, type Who } from './screens.ts'

const skip = withoutBrowser()
const PASSWORD = 'mây trắng qua cầu'
const PERSONS = { owner: 'lan', ward: 'hung' } as const

let seen: Readonly<Record<Who, Seen>>
let places: Readonly<Record<Place, string>>
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
  seen = { owner: await open(), ward: await open(), nobody: await open() }
  for (const who of ['owner', 'ward'] as const) await signIn(running, seen[who], PERSONS[who])
  places = await findPlaces(seen.owner.page)
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

for (const [name, screen] of Object.entries(SCREENS))
  test(`whoever reads Vietnamese or English, on a monitor or a phone, can read the screen “${name}”`, {
    skip,
  }, async () => {
    const found = [...(await look(name, screen, 'office')), ...(await look(name, screen, 'phone'))]
    assert.deepEqual(found, [])
  })

/** What is wrong with a screen of that size, in either language. */
async function look(name: string, screen: Screen, size: 'office' | 'phone'): Promise<readonly string[]> {
  const { page, complaints } = seen[screen.who]
  const heard = complaints.length
  const found: string[] = []
  await page.setViewportSize(SIZES[size])
  await goTo(page, { ...screen, address: places[screen.address as Place] ?? screen.address })
  for (const language of ['en', 'vi'] as const) {
    await speak(page, language)
    const picture = await takePicture(page)
    await keepPicture(picture, language === 'vi' && size === 'office' ? name : `${name}-${size}-${language}`)
    const findings = [...(await accessibilityFindings(page)), ...(await misfits(page))]
    if (await isBlank(picture)) findings.push('its picture is blank')
    found.push(...findings.map((finding) => `${size}, ${language}: ${finding}`))
  }
  return [...found, ...complaints.slice(heard)]
}
