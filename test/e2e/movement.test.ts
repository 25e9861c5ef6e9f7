import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { aPhoto } from '../town-files.ts'
import { accessibilityFindings, type Seen, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'

const skip = withoutBrowser()

let demo: DemoOffice | null = null
let lan: Seen
let union: Seen

before(async () => {
  if (skip) return
  demo = await openDemoOffice('movement')
  lan = await demo.open('lan')
  union = await demo.open('viet')
})

after(() => demo?.close())

const PLEDGE = 'Chi hội giúp nhau cây giống'
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const isReadable = async (page: Page) => assert.deepEqual(await accessibilityFindings(page), [])
const rowOf = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words })

test('a union registers with its paper, tells the result, and the record says it', { skip }, async () => {
  const { page } = union
  await page.goto('/works/new')
  await page.getByRole('combobox', { name: 'Nhiệm vụ' }).click()
  await page.getByRole('option', { name: /thi đua/ }).click()
  await page.getByLabel('Số lượng').fill('7')
  await page.getByRole('combobox', { name: 'Ai đăng ký' }).click()
  await page.getByRole('option', { name: 'Tập thể' }).click()
  await page.getByLabel('Nội dung đăng ký').fill(PLEDGE)
  const paper = { name: 'dang-ky.jpg', mimeType: 'image/jpeg', buffer: aPhoto(95) }
  await page.locator('input[type=file]').first().setInputFiles(paper)
  await page.getByText('✓ Đã gửi').waitFor()
  await isReadable(page)
  await press(page, 'Ghi')
  await page.waitForURL(/\/works\/[0-9a-f-]{36}$/)
  await page.getByText(PLEDGE).waitFor()
  await page.locator('main img').first().waitFor()
  await page.getByRole('link', { name: 'Tuyên truyền' }).click()
  await page.getByRole('link', { name: 'Thi đua', exact: true }).click()
  await rowOf(page, PLEDGE).getByRole('button', { name: 'Ghi kết quả' }).click()
  await page.getByLabel('Số đạt').fill('8')
  await isReadable(page)
  await press(page, 'Lưu')
  await page.getByText('Số đạt phải từ 0 đến 7').first().waitFor()
  await page.getByLabel('Số đạt').fill('6')
  await press(page, 'Lưu')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await isReadable(page)
  await page.getByRole('link', { name: PLEDGE }).click()
  await page.getByText('6 (15/09/2024)').waitFor()
})

test('the figure of the task opens the registration; the owner enters a commendation', { skip }, async () => {
  const { page } = lan
  await page.goto('/tasks')
  await page
    .getByRole('link', { name: /thi đua/ })
    .first()
    .click()
  await page.locator('a.figure').first().click()
  await page.getByRole('dialog').locator('img').first().waitFor()
  await page.goto('/movement?tab=commendations')
  await press(page, 'Ghi khen thưởng')
  await page.getByLabel('Khen ai', { exact: true }).fill('Chi hội mẫu')
  await page.getByLabel('Thành tích', { exact: true }).fill(PLEDGE)
  await page.getByLabel('Số quyết định', { exact: true }).fill('415/QĐ-UBND')
  await page.getByLabel('Cơ quan khen', { exact: true }).fill('Ủy ban nhân dân thành phố')
  await isReadable(page)
  await press(page, 'Lưu')
  await rowOf(page, '415/QĐ-UBND').waitFor()
  await isReadable(page)
  const excel = await page.getByRole('link', { name: 'Excel' }).getAttribute('href')
  assert.equal((await page.request.get(excel ?? '')).status(), 200)
  assert.deepEqual(
    [lan, union].flatMap(({ complaints }) => [...complaints]),
    [],
  )
})
