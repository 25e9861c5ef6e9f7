import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Language } from '../../src/kernel/kernel.ts'
import { accessibilityFindings, type Seen, SIZES, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'
import { arePicturesWished, goTo, isBlank, keepPicture, misfits, speak, takePicture } from './pictures.ts'
import { findPlaces, type Place, SCREENS, type Screen, type Who } from './screens.ts'

const skip = withoutBrowser()

let demo: DemoOffice | null = null
let seen: Readonly<Record<Who, Seen>>
let places: Readonly<Record<Place, string>>

before(async () => {
  if (skip) return
  demo = await openDemoOffice('pictures')
  const { open } = demo
  seen = {
    owner: await open('lan'),
    ward: await open('hung'),
    administrator: await open('quan'),
    nobody: await open(null),
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

/** What is wrong with a screen of that size, in either language. */
async function look(name: string, screen: Screen, size: 'office' | 'phone'): Promise<readonly string[]> {
  const { page, complaints } = seen[screen.who]
  const heard = complaints.length
  const found: string[] = []
  await page.setViewportSize(SIZES[size])
  await goTo(page, { ...screen, address: places[screen.address as Place] ?? screen.address })
  for (const language of languagesAt(size)) {
    await speak(page, language)
    const picture = await takePicture(page)
    await keepPicture(picture, language === 'vi' && size === 'office' ? name : `${name}-${size}-${language}`)
    const findings = [...(await accessibilityFindings(page)), ...(await misfits(page))]
    if (await isBlank(picture)) findings.push('its picture is blank')
    found.push(...findings.map((finding) => `${size}, ${language}: ${finding}`))
  }
  return [...found, ...complaints.slice(heard)]
}

/** Each language and each size once: Vietnamese, which most people read, on the small screen. All four where pictures are wished for. */
const languagesAt = (size: 'office' | 'phone'): readonly Language[] =>
  arePicturesWished ? ['en', 'vi'] : [size === 'office' ? 'en' : 'vi']
