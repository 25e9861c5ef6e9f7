import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

export type Who = 'owner' | 'ward' | 'nobody'

/**
 * A screen of the demo town, in whatever language. `press`: what is clicked on it first; `shows`: what stands there
 * once it is whole and is scrolled into sight, both as CSS selectors.
 */
export type Screen = {
  readonly name: string
  readonly who: Who
  readonly address: string
  readonly press: string | null
  readonly shows: string
}

const SAMPLE = fileURLToPath(new URL('../../docs/guide/samples/ke-hoach-thang-cao-diem.docx', import.meta.url))

/** The main screens; the owner's page first finds what their addresses name (a task, a record, a figure, reports). */
export async function findScreens(owner: Page): Promise<readonly Screen[]> {
  const draft = await importSample(owner)
  const task = await hrefOf(owner, '/tasks', 'a:has-text("các buổi sinh hoạt, họp hội")')
  const figure = await hrefOf(owner, task, 'a.figure')
  const record = await hrefOf(owner, '/works?state=waiting', 'tr:has(img) a.work-task')
  const corrected = await hrefOf(
    owner,
    '/works?q=xuan+an&to=2024-07-14',
    'tr:has-text("phường Xuân An"):has-text("64") a.work-task',
  )
  const returned = await hrefOf(owner, '/works?state=returned', 'tr:has-text("Xuân Thanh") a.work-task')
  const written = await hrefOf(owner, '/reports', 'a:has-text("21/6/2024")')
  const signed = await hrefOf(owner, '/reports', 'a:has-text("tháng 7")')
  return [
    ...byAddress('nobody', { 'sign-in': ['/sign-in', 'input[type=password]'] }),
    ...byAddress('owner', {
      overview: ['/', 'main h2'],
      tasks: ['/tasks', 'h1'],
      task: [task, 'h1'],
      targets: [task, '[data-column=target] input'],
      records: ['/works', 'tbody img'],
      record: [record, '.card img, main img'],
      corrected: [corrected, '.record-lines'],
      figure: [figure, 'main img'],
      documents: ['/documents', 'tbody tr'],
      reports: ['/reports', 'tbody tr'],
      report: [written, 'textarea'],
      'report-end': [written, 'textarea >> nth=4'],
      'signed-report': [signed, 'h1'],
      areas: ['/areas', 'h1'],
      units: ['/units', 'tbody tr'],
      officers: ['/units?tab=officers', 'tbody tr'],
      lists: ['/units?tab=lists', 'h1'],
      plans: ['/plans', 'tbody tr'],
    }),
    ...byAddress('ward', {
      'own-tasks': ['/', 'h1'],
      log: ['/works/new', 'h1'],
      returned: [returned, 'h1'],
    }),
    { name: 'figure-beside', who: 'owner', address: task, press: 'a.figure', shows: '[role=dialog] img' },
    { name: 'confirm', who: 'owner', address: draft, press: '.task-head >> nth=1', shows: '.task-form' },
    { name: 'verdicts', who: 'owner', address: '/works', press: '.table-tools button', shows: '.bulk' },
    { name: 'new-report', who: 'owner', address: '/reports', press: '.page-header button', shows: 'form' },
  ]
}

type Places = Readonly<Record<string, readonly [address: string, shows: string]>>

const byAddress = (who: Who, places: Places): readonly Screen[] =>
  Object.entries(places).map(([name, [address, shows]]) => ({ name, who, address, press: null, shows }))

async function importSample(page: Page): Promise<string> {
  await page.goto('/documents')
  await page.locator('input[type=file]').first().setInputFiles(SAMPLE)
  await page.waitForURL(/\/documents\/drafts\//)
  return new URL(page.url()).pathname
}

async function hrefOf(page: Page, address: string, selector: string): Promise<string> {
  await page.goto(address)
  const href = await page.locator(selector).first().getAttribute('href')
  if (href === null) throw new Error(`${address} has no link ${selector}`)
  return href
}
