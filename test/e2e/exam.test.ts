import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { accessibilityFindings, type Seen, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'

const skip = withoutBrowser()
let demo: DemoOffice | null = null
let lan: Seen

before(async () => {
  if (skip) return
  demo = await openDemoOffice('exam')
  lan = await demo.open('lan')
})

after(() => demo?.close())

const isReadable = async (page: Page) => assert.deepEqual(await accessibilityFindings(page), [])

test('a test is pasted, printed without its answers, and papers are typed line by line; a second one is told', {
  skip,
}, async () => {
  const { page } = lan
  await page.goto('/classes')
  await page.getByRole('link', { name: /điều tra, rà soát hộ nghèo/ }).click()
  await page.getByRole('link', { name: 'Mở phần kiểm tra' }).click()
  const text = page.getByLabel('Gõ hoặc dán câu hỏi')
  await text.fill('Một?\nA\nB')
  await page.getByText('Câu 1: chưa đánh dấu * đáp án đúng.').waitFor()
  assert.ok(await page.getByRole('button', { name: 'Lưu bài kiểm tra' }).isDisabled())
  await text.fill('1. Niêm yết ở đâu?\n* Trụ sở\nKhông đâu\n\n2. Ai công nhận?\nTrưởng khu phố\n* Chủ tịch xã')
  await page.getByText('Đọc được 2 câu.').waitFor()
  await page.getByRole('button', { name: 'Lưu bài kiểm tra' }).click()
  const sheet = page.getByRole('link', { name: 'Phiếu kiểm tra (Word)' })
  await sheet.waitFor()
  const pdf = await page.request.get(
    (await page.getByRole('link', { name: 'PDF: Phiếu kiểm tra' }).getAttribute('href')) ?? '',
  )
  assert.equal((await pdf.body()).subarray(0, 4).toString(), '%PDF')
  await isReadable(page)

  const lines = page.locator('.exam-papers input')
  await lines.first().focus()
  await page.keyboard.type('abc')
  await page.getByText('Bài làm phải có 2 chữ cái').waitFor()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await page.keyboard.type('a-')
  await page.getByRole('button', { name: 'Lưu các bài đã gõ' }).click()
  await page.getByText('2 bài, đúng 3/4 câu, trung bình 1,5/2 câu một bài').first().waitFor()
  await page.getByText('Đã nhập bài làm nên câu hỏi không đổi được nữa.').waitFor()
  await isReadable(page)

  await page
    .getByRole('button', { name: /^Sửa: Bài trước lớp/ })
    .first()
    .click()
  await lines.first().fill('bb')
  await page.getByRole('button', { name: 'Lưu các bài đã gõ' }).click()
  await page.getByText('2 bài, đúng 2/4 câu').first().waitFor()
  assert.deepEqual([...lan.complaints], [])
})

test('papers of feedback are counted in, more scores than papers are told, and everybody sees the average', {
  skip,
}, async () => {
  const { page } = lan
  await page.goto('/classes')
  await page.getByRole('link', { name: /điều tra, rà soát hộ nghèo/ }).click()
  await page.getByRole('button', { name: 'Nhập phiếu ý kiến' }).click()
  await page.getByLabel('Số phiếu thu được').fill('30')
  await page.getByLabel('Câu 1, điểm 5').fill('31')
  await page.getByRole('button', { name: 'Lưu phiếu ý kiến' }).click()
  await page.getByText('Câu 1 có nhiều lượt chấm hơn số phiếu (30).').waitFor()
  await page.getByLabel('Câu 1, điểm 5').fill('20')
  await page.getByLabel('Câu 1, điểm 4').fill('10')
  await isReadable(page)
  await page.getByRole('button', { name: 'Lưu phiếu ý kiến' }).click()
  await page.getByText('4,7/5 của 30 lượt chấm').waitFor()
  await page.getByText('chưa ai chấm').first().waitFor()
  await isReadable(page)
  assert.deepEqual([...lan.complaints], [])
})
