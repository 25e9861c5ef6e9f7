import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessibilityFindings, type Seen, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'

const skip = withoutBrowser()

let demo: DemoOffice | null = null
let lan: Seen

before(async () => {
  if (skip) return
  demo = await openDemoOffice('screen-fault')
  lan = await demo.open('lan')
})

after(() => demo?.close())

test('a screen that falls over says so in the language of the reader, keeps the menu and what was typed, and is there again', {
  skip,
}, async () => {
  const { page } = lan
  await page.goto('/works/new')
  const quantity = page.getByLabel('Số lượng')
  await quantity.fill('17')
  await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes('17'))
  const broken = '**/api/report.dates*'
  await page.route(broken, (route) => route.fulfill({ json: { dates: [{ id: 'x' }] } }))
  await page.goto('/reporting-dates')
  const alert = page.getByRole('alert')
  await alert.getByText('Trang này gặp lỗi').waitFor()
  await page.getByRole('navigation', { name: 'Các trang' }).waitFor()
  assert.deepEqual(await accessibilityFindings(page), [])
  await page.getByText('EN', { exact: true }).click()
  await alert.getByText('This screen failed').waitFor()
  await page.getByText('VI', { exact: true }).click()

  await page.locator('nav a[href^="/works"]').first().click()
  await page.locator('tbody tr').first().waitFor()
  assert.equal(await alert.count(), 0)
  await page.goto('/works/new')
  await quantity.waitFor()
  assert.equal(await quantity.inputValue(), '17')

  await page.goto('/reporting-dates')
  await alert.waitFor()
  await page.unroute(broken)
  await alert.getByRole('button', { name: 'Tải lại' }).click()
  await page.locator('tbody tr').first().waitFor()
  assert.equal(await alert.count(), 0)
})
