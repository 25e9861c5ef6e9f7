import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { accessibilityFindings, type Seen, SIZES, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'
import { misfits } from './pictures.ts'

const skip = withoutBrowser()

let demo: DemoOffice | null = null
let lan: Seen

before(async () => {
  if (skip) return
  demo = await openDemoOffice('lists')
  lan = await demo.open('lan')
})

after(() => demo?.close())

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id ?? '')

test('a day typed above a list keeps the focus while the list of that day comes', { skip }, async () => {
  const { page } = lan
  await page.goto('/units')
  const day = page.getByLabel('Vào ngày')
  await day.press('Control+A')
  const answered = page.waitForResponse((response) => response.url().includes('on=2024-08-01'))
  await day.pressSequentially('1/8/2024')
  await answered
  await page.waitForLoadState('networkidle')
  assert.equal(await day.evaluate((field) => field === document.activeElement), true)
  assert.equal(await day.inputValue(), '1/8/2024')
})

test('the step back from a record brings the list as it was filtered; the focus goes on with the screen', {
  skip,
}, async () => {
  const { page } = lan
  await page.goto('/works')
  const filter = page.getByLabel('Lọc Đơn vị', { exact: true })
  await filter.fill('xuan an')
  await page.waitForFunction(() => JSON.stringify(history.state ?? {}).includes('xuan an'))
  const rows = await page.locator('tbody tr').count()
  await page.locator('tbody a.work-task').first().press('Enter')
  await page.waitForURL(/\/works\/./)
  await page.locator('.facts').first().waitFor()
  assert.equal(await focused(page), 'content')
  await page.goBack()
  await filter.waitFor()
  assert.equal(await filter.inputValue(), 'xuan an')
  assert.equal(await page.locator('tbody tr').count(), rows)
})

test('the step back closes an opened figure, and opens it again from the record that it led to', { skip }, async () => {
  const { page } = lan
  await page.goto('/tasks')
  const before = page.url()
  await page.locator('tbody a.figure').first().click()
  const drawer = page.getByRole('dialog')
  await drawer.locator('a[href^="/works/"]').first().waitFor()
  await page.goBack()
  await drawer.waitFor({ state: 'hidden' })
  assert.equal(page.url(), before)
  await page.locator('tbody a.figure').first().click()
  await drawer.locator('a[href^="/works/"]').first().click()
  await page.waitForURL(/\/works\//)
  await drawer.waitFor({ state: 'hidden' })
  await page.goBack()
  await drawer.locator('a[href^="/works/"]').first().waitFor()
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
  assert.equal(page.url(), before)
})

test('who left says since when, and no link or key is offered for him', { skip }, async () => {
  const { page } = lan
  await page.goto('/units?tab=officers')
  const row = page.locator('tbody tr', { hasText: 'Tô Mẫu Yến' })
  await row.getByRole('button', { name: 'Thôi việc' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Thôi việc' }).click()
  await row.getByText('từ ngày 15/09/2024').waitFor()
  assert.equal(await row.getByRole('button').count(), 0)
  assert.deepEqual(await accessibilityFindings(page), [])
})

test('a column is searched for the words it shows: a state in Vietnamese, a due day as it is written', {
  skip,
}, async () => {
  const { page } = lan
  await page.goto('/tasks')
  await page.getByRole('link', { name: 'các buổi sinh hoạt, họp hội' }).first().click()
  for (const [column, words] of [
    ['Tình trạng', 'đã xong'],
    ['Hạn', '30/11'],
  ] as const) {
    const filter = page.getByLabel(`Lọc ${column}`, { exact: true })
    await filter.fill(words)
    const rows = page.locator('table', { has: filter }).locator('tbody tr')
    await rows.first().waitFor()
    assert.ok((await rows.allInnerTexts()).every((row) => row.toLowerCase().includes(words)))
    await filter.fill('')
  }
})

const PHONE_SCREENS = ['/', '/tasks', '/works', '/works/new', '/reports', '/documents', '/units', '/areas']

for (const address of PHONE_SCREENS)
  test(`with the largest letters, ${address} fits a phone, and where one is stands in the line of screens`, {
    skip,
  }, async () => {
    const { page } = lan
    await page.setViewportSize(SIZES.phone)
    await page.evaluate(() => localStorage.setItem('chung-tay.size', 'larger'))
    await page.goto(address)
    await page.locator('h1').waitFor()
    await page.waitForLoadState('networkidle')
    assert.deepEqual(await misfits(page), [])
    const here = await page.locator('.nav a[aria-current=page]').boundingBox()
    assert.ok(here && here.x >= 0 && here.x + here.width <= SIZES.phone.width, JSON.stringify(here))
  })

test('a column of buttons has neither a filter nor an order; the columns of words keep theirs', { skip }, async () => {
  const { page } = lan
  await page.setViewportSize(SIZES.office)
  await page.emulateMedia({ media: 'screen' })
  await page.goto('/tasks')
  await page.locator('a:has-text("các buổi sinh hoạt, họp hội")').first().click()
  const heads = page.locator('table thead', { hasText: 'Việc cần làm' })
  await heads.locator('.filter-line input').first().waitFor()
  const acts = heads.getByRole('columnheader').last()
  assert.equal(await acts.getByRole('button').count(), 0)
  const columns = await heads.getByRole('columnheader').count()
  assert.equal(await heads.locator('.filter-line input').count(), columns - 1)
  assert.deepEqual(await accessibilityFindings(page), [])
})
