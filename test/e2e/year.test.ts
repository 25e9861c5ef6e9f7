import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { PARENT_PLAN, PLAN } from '../../src/demo/plans.ts'
import { type Seen, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'

const skip = withoutBrowser()

let demo: DemoOffice | null = null
let lan: Seen

before(async () => {
  if (skip) return
  demo = await openDemoOffice('year')
  lan = await demo.open('lan')
})

after(() => demo?.close())

test('the report of the year contains what every part did, and every figure of it opens to what was shown', {
  skip,
}, async () => {
  const { page } = lan
  const told = [...(await reportOfYear(page, PLAN)), ...(await reportOfYear(page, PARENT_PLAN))]
  const lines = new Set(told.flatMap(({ href }) => new URL(href, page.url()).searchParams.get('line') ?? []))
  assert.deepEqual([...lines].toSorted(), [
    'allotted',
    'answered',
    'banner-removed',
    'class',
    'commendation',
    'committed',
    'estimated',
    'finding',
    'finding-closed',
    'interview',
    'learner',
    'paid',
    'pledge-reached',
    'printed',
    'publication',
    'publication-fee',
    'question',
  ])
  for (const { href, shown } of told) assert.equal(await openedSum(page, href), shown, `${href} shows ${shown}`)
  const [first] = told.filter(({ href }) => href.includes('line=question'))
  assert.ok(first)
  await page.goto(first.href)
  await page.getByRole('heading', { name: 'Câu hỏi của người dân trong các buổi họp' }).waitFor()
  await page.getByRole('table').getByRole('link').first().click()
  await page.waitForURL(/\/works\/[0-9a-f-]{36}$/)
  assert.deepEqual(lan.complaints, [])
})

type Told = { readonly href: string; readonly shown: number }

/** Starts a report of the whole year by its form; answers the figures of its tables. */
async function reportOfYear(page: Page, plan: string): Promise<readonly Told[]> {
  await page.goto(`/reports?plan=${plan}`)
  await page.getByRole('button', { name: 'Lập báo cáo' }).first().click()
  await page.getByText('Theo ngày', { exact: true }).click()
  await page.getByLabel('Từ ngày').fill('01/01/2024')
  await page.getByLabel('Đến ngày').fill('31/12/2024')
  await page.getByRole('button', { name: 'Lập', exact: true }).click()
  await page.waitForURL(/\/reports\/./)
  await page.getByText('Kết quả theo phần việc').first().waitFor()
  const links = page.locator('td a[href*="/figure?"], td a[href*="/report-line?"]')
  const found = await links.evaluateAll((all) =>
    all.map((one) => ({ href: one.getAttribute('href') ?? '', text: one.textContent ?? '' })),
  )
  // Shares with evidence and percentages are no sums.
  return found
    .filter(({ text }) => /^[\d.]+$/.test(text))
    .map(({ href, text }) => ({ href, shown: Number(text.replaceAll('.', '')) }))
}

/** What the records or rows behind an address add up to, as the server answers it. */
async function openedSum(page: Page, href: string): Promise<number> {
  const { pathname, searchParams } = new URL(href, page.url())
  const name = pathname === '/figure' ? 'plan.figure' : 'report.line'
  const answer = await page.request.get(`/api/${name}?${searchParams.toString()}`)
  const body = (await answer.json()) as {
    readonly sum?: number
    readonly quantities?: readonly { readonly measure: string; readonly quantity: number }[]
  }
  if (name === 'report.line') return body.sum ?? -1
  const measure = searchParams.get('measure')
  return (body.quantities ?? [])
    .filter((one) => measure === null || one.measure === measure)
    .reduce((sum, { quantity }) => sum + quantity, 0)
}
