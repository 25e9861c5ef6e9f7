import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Why documents cannot be opened here, for `skip`; false when they can, and under CI=1, where they must. */
export const withoutOffice = (): string | false => without('soffice', 'pdftotext', 'pdftoppm')

/** The same for a PDF. */
export const withoutPdfReader = (): string | false => without('pdftotext', 'pdftoppm')

function without(...programs: readonly string[]): string | false {
  const missing = programs.filter((program) => spawnSync(program, ['-h']).error)
  return missing.length === 0 || process.env['CI'] === '1' ? false : `${missing.join(', ')} not installed`
}

/**
 * Opens the files in LibreOffice, all in one call with a profile of its own, and saves each in another format.
 * `read` gets the saved file of a name; the folder is gone afterwards.
 */
export async function convert<T>(
  files: Readonly<Record<string, Uint8Array>>,
  format: string,
  read: (pathOf: (name: string) => string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'chung-tay-office-'))
  try {
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const paths = Object.keys(files).map((name) => join(folder, name))
    await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, ...paths])
    const ending = format.split(':')[0] ?? format
    return await read((name) => join(folder, `${basename(name).replace(/\.\w+$/, '')}.${ending}`))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A page as a reader sees it: its text in lines, its size and whether there is ink on it. */
export type PrintedPage = {
  readonly text: string
  readonly direction: 'portrait' | 'landscape'
  /** Share of dark pixels. */
  readonly ink: number
}

/** The pages of a PDF that is no file yet. */
export async function pagesOf(pdf: Uint8Array): Promise<readonly PrintedPage[]> {
  return asFile(pdf, printedPages)
}

/** The first page of a PDF as shades of grey, 0 is black; `width` in pixels. */
export async function firstPage(
  pdf: Uint8Array,
  dotsPerInch: number,
): Promise<{ readonly width: number; readonly shades: Uint8Array }> {
  return asFile(pdf, async (path) => {
    await run('pdftoppm', ['-r', String(dotsPerInch), '-gray', '-singlefile', path, path])
    return picture(await readFile(`${path}.pgm`))
  })
}

async function asFile<T>(bytes: Uint8Array, read: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'chung-tay-pdf-'))
  try {
    const path = join(folder, 'sheets.pdf')
    await writeFile(path, bytes)
    return await read(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The pages of a PDF. */
export async function printedPages(pdf: string): Promise<readonly PrintedPage[]> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 64 * 1024 * 1024 })
  const texts = stdout.split('\f').slice(0, -1)
  const picture = `${pdf}-page`
  await run('pdftoppm', ['-r', '20', '-gray', pdf, picture])
  const digits = String(texts.length).length
  return Promise.all(
    texts.map(async (text, at) => ({
      text: text.normalize('NFC'),
      ...lookOf(await readFile(`${picture}-${String(at + 1).padStart(digits, '0')}.pgm`)),
    })),
  )
}

function lookOf(pgm: Uint8Array): Pick<PrintedPage, 'direction' | 'ink'> {
  const { width, shades } = picture(pgm)
  return {
    direction: width > shades.length / width ? 'landscape' : 'portrait',
    ink: shades.filter((shade) => shade < 128).length / shades.length,
  }
}

function picture(pgm: Uint8Array): { readonly width: number; readonly shades: Uint8Array } {
  const header = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(Buffer.from(pgm.subarray(0, 40)).toString('latin1'))
  if (!header) throw new Error('no picture of a page')
  return { width: Number(header[1]), shades: pgm.subarray(header[0].length) }
}
