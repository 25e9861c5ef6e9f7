import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { aPhoto } from '../town-files.ts'
import { accessibilityFindings, type Seen, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'

const skip = withoutBrowser()

let demo: DemoOffice | null = null
let lan: Seen
let ward: Seen

before(async () => {
  if (skip) return
  demo = await openDemoOffice('meeting')
  lan = await demo.open('lan')
  ward = await demo.open('binh')
})

after(() => demo?.close())

const QUESTION = 'Nhà thuê có được vay vốn sửa nhà không?'
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const isReadable = async (page: Page) => assert.deepEqual(await accessibilityFindings(page), [])

test('a ward logs a meeting with who came and a question; it counts, has its photo, and its figure opens', {
  skip,
}, async () => {
  const { page } = ward
  await page.goto('/works/new')
  await page.getByRole('combobox', { name: 'Nhiệm vụ' }).click()
  await page.getByRole('option', { name: /sinh hoạt, họp hội/ }).click()
  await page.getByLabel('Số lượng').fill('30')
  await page.getByLabel('Nội dung').fill('Vay vốn sửa nhà')
  await page.getByLabel('Hộ nghèo', { exact: true }).fill('25')
  await page.getByLabel('Hộ cận nghèo').fill('9')
  await press(page, 'Thêm câu hỏi')
  await page.getByLabel('Câu hỏi 1', { exact: true }).fill(QUESTION)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'hop.jpg',
      mimeType: 'image/jpeg',
      buffer: aPhoto(77),
    })
  await page.getByText('✓ Đã gửi').waitFor()
  await isReadable(page)
  await press(page, 'Ghi')
  await page.getByText('Các nhóm cộng lại là 34 người').first().waitFor()
  await page.getByText('Câu hỏi 1: hãy ghi câu trả lời tại chỗ').first().waitFor()
  await page.getByLabel('Hộ nghèo', { exact: true }).fill('15')
  await page.getByRole('combobox', { name: 'Chuyển đơn vị trả lời' }).click()
  await page.getByRole('option', { name: 'Phòng Lao động' }).click()
  await press(page, 'Ghi')
  await page.waitForURL(/\/works\/[0-9a-f-]{36}$/)
  await page.getByText('Hộ nghèo 15 · Hộ cận nghèo 9').waitFor()
  await page.getByText(QUESTION).waitFor()
  await page.locator('main img').first().waitFor()
  await isReadable(page)
})

test('the unit that owes the answer finds the question in the list and gives it', { skip }, async () => {
  const { page } = lan
  await page.getByRole('link', { name: 'Tuyên truyền' }).click()
  await page.getByRole('link', { name: 'Câu hỏi' }).click()
  await page.getByRole('combobox', { name: 'Trạng thái' }).click()
  await page.getByRole('option', { name: 'Chưa trả lời' }).click()
  const row = page.getByRole('row').filter({ hasText: QUESTION })
  await row.waitFor()
  await isReadable(page)
  await row.getByRole('button', { name: 'Trả lời câu hỏi' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Trả lời', { exact: true }).fill('Được, nếu có hợp đồng thuê từ ba năm.')
  await isReadable(page)
  await form.getByRole('button', { name: 'Trả lời', exact: true }).click()
  await row.waitFor({ state: 'detached' })
  await page.goto('/questions?state=answered')
  await page.getByText('Được, nếu có hợp đồng thuê từ ba năm.').waitFor()
  const excel = await page.getByRole('link', { name: 'Excel' }).getAttribute('href')
  const book = await page.request.get(excel ?? '')
  assert.equal(book.status(), 200)
  assert.deepEqual(
    [lan, ward].flatMap(({ complaints }) => [...complaints]),
    [],
  )
})
