import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Language } from '../../src/kernel/kernel.ts'
import { accessibilityFindings, type Seen, SIZES, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'
import { goTo, isBlank, keepPicture, misfits, speak, takePicture } from './pictures.ts'
import { findPlaces, type Place, SCREENS, type Screen, type Who } from './screens.ts'

const skip = withoutBrowser()

let demo: DemoOffice | null = null
let seen: Readonly<Record<Who, Seen>>
let places: Readonly<Record<Place, string>>

before(async () => {
  if (skip) return
  demo = await openDemoOffice('pictures')
  seen = {
    owner: await demo.open('lan'),
    ward: await demo.open('hung'),
    keeper: await demo.open('quan'),
    nobody: await demo.open(null),
  }
  places = await findPlaces(seen.owner.page)
})

after(() => demo?.close())

for (const [name, screen] of Object.entries(SCREENS))
  test(`whoever reads Vietnamese or English, on a monitor or a phone, can read the screen “${name}”`, {
    skip,
  }, async () => {
    const found = [...(await look(name, screen, 'office')), ...(await look(name, screen, 'phone'))]
    assert.deepEqual(found, [])
  })

/** Each language and each size once: an audit of every picture would double the time for what the other already found. */
const isAudited = (size: 'office' | 'phone', language: Language) => (size === 'office') === (language === 'en')

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
    const findings = [...(isAudited(size, language) ? await accessibilityFindings(page) : []), ...(await misfits(page))]
    if (await isBlank(picture)) findings.push('its picture is blank')
    found.push(...findings.map((finding) => `${size}, ${language}: ${finding}`))
  }
  return [...found, ...complaints.slice(heard)]
}
