import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { aPhoto } from '../town-files.ts'
import { accessibilityFindings, type Seen, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'

const skip = withoutBrowser()

let demo: DemoOffice | null = null
let centre: Seen

before(async () => {
  if (skip) return
  demo = await openDemoOffice('loudspeakers')
  centre = await demo.open('dung')
})

after(() => demo?.close())

const MESSAGE = 'Hộ nghèo, hộ cận nghèo được vay vốn để làm ăn mà không cần thế chấp'
const PLACE = 'Ấp 1, xã Bình Lộc'

test('runs are planned by need, what falls into quiet hours is warned of and saved', { skip }, async () => {
  const { page } = centre
  await open(page)
  await isReadable(page)
  await page.getByRole('link', { name: 'Lên lịch phát' }).click()
  await page.getByRole('combobox', { name: 'Thông điệp đã duyệt' }).click()
  await page.getByRole('option', { name: MESSAGE }).click()
  await page.getByRole('combobox', { name: 'Nơi phát' }).fill('ap 1 binh loc')
  await page.getByRole('option', { name: PLACE }).click()
  await page.keyboard.press('Escape')
  await page.getByLabel('Bắt đầu lúc').fill('11h40')
  await page.getByRole('status').filter({ hasText: 'cần yên tĩnh' }).waitFor()
  await isReadable(page)
  await page.getByRole('button', { name: 'Lưu lịch phát' }).click()
  await page.getByRole('row', { name: PLACE }).getByText('Giờ nghỉ trưa').waitFor()
})

test('a trip log is pasted as one table: what is right is logged, what is not stays and says why', {
  skip,
}, async () => {
  const { page } = centre
  await page.getByRole('link', { name: 'Ghi lượt phát' }).click()
  await page.getByRole('button', { name: 'Điền từ lịch đã đến ngày' }).click()
  assert.equal(await page.getByLabel('Nơi phát 1').inputValue(), 'Khu phố 3, phường Xuân Bình')
  assert.equal(await page.getByLabel('Nơi phát 2').inputValue(), PLACE)
  await page.getByLabel('Ngày 3').focus()
  await paste(
    page,
    '16/9\t6:30\t6:50\tKhu phố 1, phường Xuân Thanh\t1\n10/9\t6:30\t6:10\tKhu phố 2, phường Xuân Thanh\t1\n',
  )
  await isReadable(page)
  await page.getByRole('button', { name: 'Ghi các lượt phát' }).click()
  await page.getByText('Giờ kết thúc phải sau giờ bắt đầu').waitFor()
  assert.equal(await page.getByLabel('Nơi phát 1').inputValue(), 'Khu phố 1, phường Xuân Thanh')
  assert.equal(await page.getByLabel('Nơi phát 2').inputValue(), 'Khu phố 2, phường Xuân Thanh')
  assert.equal(await page.getByLabel('Nơi phát 3').inputValue(), '')
  await isReadable(page)
})

test('a line beside a run on record of the same loudspeaker is marked, with the way to that run, and may be sent', {
  skip,
}, async () => {
  const { page } = centre
  await page.getByLabel('Ngày 3').focus()
  await paste(page, '12/9\t6:45\t7:00\tKhu phố 1, phường Xuân Thanh\t1\n')
  const line = page.getByRole('row').filter({ has: page.getByLabel('Ngày 3') })
  await line.getByText('Ngoài lịch').waitFor()
  assert.equal(await line.getByText('trùng giờ').count(), 0)
  await page.getByRole('combobox', { name: 'Xe, đài' }).click()
  await page.getByRole('option', { name: 'Xe loa lưu động số 1' }).click()
  await line.getByText('Loa này đã ghi một lượt trùng giờ').waitFor()
  await isReadable(page)
  assert.match((await line.getByRole('link').getAttribute('href')) ?? '', /^\/works\//)
  await page.getByRole('button', { name: 'Ghi các lượt phát' }).click()
  await page.getByText('Đã ghi 1 lượt').first().waitFor()
})

test('a ward’s confirmation is printed, and its photo is evidence of the runs it names', { skip }, async () => {
  const { page } = centre
  await open(page)
  await page.getByRole('combobox', { name: 'Phường, xã' }).click()
  await page.getByRole('option', { name: 'Xã Bình Lộc' }).click()
  const paper = page.getByRole('link', { name: 'Giấy xác nhận của phường, xã (Word)' })
  await paper.waitFor()
  for (const name of ['Phiếu giao lịch phát (Word)', 'Nhật trình (Word)', 'Giấy xác nhận của phường, xã (Word)']) {
    const address = await page.getByRole('link', { name }).getAttribute('href')
    const printed = await page.request.get(address ?? '')
    assert.equal(printed.status(), 200, name)
    assert.equal((await printed.body()).subarray(0, 2).toString(), 'PK')
  }
  const photo = { name: 'giay-xac-nhan.jpg', mimeType: 'image/jpeg', buffer: aPhoto(7) }
  await page.locator('input[type=file]').setInputFiles(photo)
  await page.getByText('Ảnh là minh chứng của số lượt phát').waitFor()
  await page.getByRole('row', { name: PLACE }).last().getByRole('link').first().click()
  await page.getByText('giay-xac-nhan.jpg').waitFor()
  await page.getByRole('heading', { name: 'Lượt phát' }).waitFor()
  await isReadable(page)
})

test('coverage keeps its levels apart, and a number opens its records', { skip }, async () => {
  const { page } = centre
  await page.getByRole('link', { name: 'Tuyên truyền' }).click()
  await page.getByRole('link', { name: 'Độ phủ' }).click()
  const row = page.getByRole('row', { name: PLACE })
  await row.waitFor()
  await page.getByText('Chưa có mẫu số').first().waitFor()
  await isReadable(page)
  await row.getByRole('link').last().click()
  await page.getByRole('dialog').getByText('Phát loa').first().waitFor()
  assert.deepEqual(centre.complaints, [])
})

async function open(page: Page) {
  await page.getByRole('link', { name: 'Tuyên truyền' }).click()
  await page.getByRole('link', { name: 'Loa lưu động' }).click()
  await page.getByRole('heading', { name: 'Lượt đã phát' }).waitFor()
}

/** As a sheet of Excel comes out of the clipboard. */
const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)

const isReadable = async (page: Page) => assert.deepEqual(await accessibilityFindings(page), [])
