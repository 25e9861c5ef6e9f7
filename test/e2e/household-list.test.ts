import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoId } from '../../src/demo/acts.ts'
import { PARENT_PLAN } from '../../src/demo/plans.ts'
import { NEVER_READ } from '../ward-workbook.ts'
import { accessibilityFindings, type Seen, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'
import { keepPicture, takePicture } from './pictures.ts'

const skip = withoutBrowser()
const SAMPLE = fileURLToPath(new URL('../../docs/guide/samples/danh-sach-ho-ngheo.xlsx', import.meta.url))
const ROUND = demoId('round of xuan-binh')

let demo: DemoOffice | null = null
let ward: Seen

before(async () => {
  if (skip) return
  demo = await openDemoOffice('household-list')
  ward = await demo.open('binh')
})

after(() => demo?.close())

const isReadable = async (page: Page) => assert.deepEqual(await accessibilityFindings(page), [])
const tableOf = (page: Page, name: string) => page.getByRole('table', { name })

test('a ward takes its workbook: the wrong row is named, a namesake decided, and the rest goes into the register', {
  skip,
}, async () => {
  const { page } = ward
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.goto('/households/import')
  await page.locator('input[type=file]').setInputFiles(SAMPLE)
  await page.getByText('Đọc được 5 hộ trong 9 dòng; 1 dòng chưa nhập được').waitFor()
  await page.getByText('Không đọc cột CCCD, Dân tộc').waitFor()
  await tableOf(page, 'Chưa nhập được').getByText('31/02/1966').waitFor()
  assert.equal(await page.getByRole('combobox', { name: 'Năm', exact: true }).inputValue(), '2023')
  await isReadable(page)
  await page.getByRole('button', { name: 'Đối chiếu với sổ hộ' }).click()
  await page.getByText('Sẽ nhập 4 hộ; 1 hộ còn chờ').waitFor()
  const same = page.getByRole('combobox', { name: 'Là hộ nào: Đặng Mẫu Hòa' })
  assert.match(await same.inputValue(), /Cùng hộ trong sổ: 12\/03\/1958/)
  await page.getByRole('combobox', { name: 'Là hộ nào: Trần Mẫu Đào' }).click()
  await page.getByRole('option', { name: 'Hộ mới' }).click()
  await page.getByText('Sẽ nhập 5 hộ.').waitFor()
  await isReadable(page)
  await keepPicture(await takePicture(page), 'household-import')
  await page.getByRole('button', { name: 'Nhập vào sổ hộ' }).click()
  await page.getByText('Đã nhập 5 trên 5 hộ.').waitFor()
  for (const words of NEVER_READ) assert.ok(!sent.some((request) => request.includes(words)), words)

  await page.getByRole('link', { name: 'Xem danh sách' }).click()
  await page.getByRole('heading', { name: /Danh sách năm 2023/ }).waitFor()
  await tableOf(page, 'Danh sách hộ các năm trước').getByText('Hồ Mẫu Sậy').waitFor()
  await isReadable(page)
})

test('the register has the households of the list, and the movement table counts from it', { skip }, async () => {
  const { page } = ward
  await page.goto(`/households?plan=${PARENT_PLAN}&round=${ROUND}`)
  await page.getByRole('link', { name: 'Hồ Mẫu Sậy' }).waitFor()
  assert.equal(await page.getByRole('link', { name: 'Đặng Mẫu Hòa' }).count(), 1)
  await page.getByRole('link', { name: 'Đặng Mẫu Hòa' }).click()
  await page.getByText('Danh sách năm 2023, Quyết định số 1520/QĐ-UBND ngày 20/12/2023: hộ nghèo.').waitFor()
  await isReadable(page)
  await page.goto(`/households/${ROUND}/lists?tab=poor`)
  const row = page.getByRole('row').filter({ hasText: 'Khu phố 1' }).first()
  await row.getByText('1', { exact: true }).first().waitFor()
})

test('the same file once more writes nobody twice', { skip }, async () => {
  const { page } = ward
  await page.goto('/households/import')
  await page.locator('input[type=file]').setInputFiles(SAMPLE)
  await page.getByRole('button', { name: 'Đối chiếu với sổ hộ' }).click()
  await page.getByText(/hộ đã có trong danh sách này từ lần nhập trước/).waitFor()
  await page.getByText('Sẽ nhập 0 hộ; 1 hộ còn chờ').waitFor()
})

test('a list that was a mistake is withdrawn with a reason', { skip }, async () => {
  const { page } = ward
  await page.goto('/households/import')
  await page.getByRole('link', { name: '2023' }).click()
  await page.getByRole('button', { name: 'Rút danh sách' }).click()
  await page.getByLabel('Vì sao rút danh sách').fill('Nhầm tệp')
  await page.getByRole('button', { name: 'Rút danh sách' }).click()
  await page.goto('/households/import')
  await page.getByText('Chưa nhập danh sách nào').waitFor()
  assert.deepEqual([...ward.complaints], [])
})
