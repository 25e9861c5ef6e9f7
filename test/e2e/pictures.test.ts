import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Language } from '../../src/kernel/kernel.ts'
import { accessibilityFindings, type Seen, SIZES, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'
import {
  arePicturesWished,
  bringIntoSight,
  goTo,
  isBlank,
  keepPicture,
  misfits,
  speak,
  takePicture,
} from './pictures.ts'
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
    const { page, complaints } = seen[screen.who]
    const heard = complaints.length
    const found: string[] = []
    await page.setViewportSize(SIZES.office)
    await goTo(page, { ...screen, address: places[screen.address as Place] ?? screen.address })
    for (const size of ['office', 'phone'] as const) {
      await page.setViewportSize(SIZES[size])
      for (const language of languagesAt(size)) found.push(...(await look(name, { screen, size, language })))
    }
    assert.deepEqual([...found, ...complaints.slice(heard)], [])
  })

type Way = { readonly screen: Screen; readonly size: 'office' | 'phone'; readonly language: Language }

/** What is wrong with the open screen at that size, in that language. */
async function look(name: string, { screen, size, language }: Way): Promise<readonly string[]> {
  const { page } = seen[screen.who]
  await speak(page, language)
  await bringIntoSight(page, screen)
  const picture = await takePicture(page)
  await keepPicture(picture, language === 'vi' && size === 'office' ? name : `${name}-${size}-${language}`)
  const findings = [...(await accessibilityFindings(page)), ...(await misfits(page))]
  if (await isBlank(picture)) findings.push('its picture is blank')
  return findings.map((finding) => `${size}, ${language}: ${finding}`)
}

/** Each language and each size once: Vietnamese, which most people read, on the small screen. All four where pictures are wished for. */
const languagesAt = (size: 'office' | 'phone'): readonly Language[] =>
  arePicturesWished ? ['en', 'vi'] : [size === 'office' ? 'en' : 'vi']
