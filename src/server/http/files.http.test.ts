import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, stat } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { test } from 'node:test'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import sharp from 'sharp'
import { type Cookies, codesOf, OURS, signInAs } from '../../../test/office-hours.ts'
import { aPdf, aPhoto, sha256Of } from '../../../test/town-files.ts'
import { type InTown, inTown } from '../../../test/town.ts'
import { openApp } from './app.ts'

const OCTETS = { ...OURS, 'content-type': 'application/octet-stream' }

const put = (
  app: FastifyInstance,
  bytes: Buffer,
  of: { cookies: Cookies; name?: string },
): Promise<LightMyRequestResponse> =>
  app.inject({
    method: 'PUT',
    url: `/api/files/${of.name ?? sha256Of(bytes)}`,
    payload: bytes,
    cookies: of.cookies,
    headers: OCTETS,
  })

/** Every file below a folder; an upload that was refused leaves none. */
const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort()
const kept = ({ program }: InTown) => filesIn(path.join(program.dataDir, 'files'))

test(
  'a photo is kept as it came, under its hash, and comes back the same',
  inTown(async (town) => {
    const served = await town.app()
    const cookies = await signInAs(served, 'hung')
    const photo = aPhoto(21)
    const answer = await put(served, photo, { cookies })
    assert.deepEqual(
      [answer.statusCode, answer.json()],
      [200, { sha256: sha256Of(photo), bytes: photo.length, mediaType: 'image/jpeg' }],
    )
    const back = await served.inject({ url: `/files/${sha256Of(photo)}`, cookies })
    assert.ok(back.rawPayload.equals(photo))
    assert.equal(back.headers['content-type'], 'image/jpeg')
    assert.match(String(back.headers['content-security-policy']), /sandbox/)
  }),
)

test(
  'a file is known by its content, not by its name',
  inTown(async (town) => {
    const served = await town.app()
    const cookies = await signInAs(served, 'hung')
    const before = await kept(town)
    const files = [
      Buffer.from('<html><script>alert(1)</script></html>'),
      Buffer.from('MZ\u0090\u0000\u0003', 'latin1'),
      Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;', 'latin1'),
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      Buffer.from([0xc3, 0x28, 0x00, 0x41]),
    ]
    const answers = await Promise.all(files.map((bytes) => put(served, bytes, { cookies })))
    const refused = answers.map((answer) =>
      answer.statusCode === 200 ? answer.json<{ mediaType: string }>().mediaType : codesOf(answer)[0],
    )
    // Text is kept as text, and sent back inert.
    assert.deepEqual(refused, [
      'text/plain',
      'file-type-refused',
      'file-type-refused',
      'file-type-refused',
      'file-type-refused',
    ])
    assert.deepEqual(await kept(town), [...before, sha256Of(files[0] ?? '')].sort())
    const text = await served.inject({ url: `/files/${sha256Of(files[0] ?? '')}`, cookies })
    assert.equal(text.headers['content-type'], 'text/plain; charset=utf-8')
    assert.equal(text.headers['content-disposition'], 'attachment')
  }),
)

test(
  'who only looks, and who only keeps the house, sends no files',
  inTown(async (town) => {
    const served = await town.app()
    const before = await kept(town)
    for (const who of ['minh', 'an'] as const) {
      const answer = await put(served, aPhoto(31), { cookies: await signInAs(served, who) })
      assert.deepEqual([answer.statusCode, codesOf(answer)], [403, ['not-allowed']])
    }
    assert.deepEqual(await kept(town), before)
  }),
)

test(
  'no bytes, other bytes than the name says, and half a file are refused and leave nothing',
  inTown(async (town) => {
    const served = await town.app()
    const cookies = await signInAs(served, 'hung')
    const before = await kept(town)
    assert.deepEqual(codesOf(await put(served, Buffer.alloc(0), { cookies })), ['file-empty'])
    assert.deepEqual(codesOf(await put(served, aPhoto(1), { cookies, name: sha256Of(aPhoto(2)) })), ['file-damaged'])
    const pdf = aPdf(4)
    assert.deepEqual(codesOf(await put(served, pdf.subarray(0, 60), { cookies, name: sha256Of(pdf) })), [
      'file-damaged',
    ])
    assert.deepEqual(codesOf(await put(served, pdf, { cookies, name: 'ABC' })), ['file-damaged'])
    assert.deepEqual(codesOf(await put(served, pdf, { cookies, name: sha256Of(pdf).toUpperCase() })), ['file-damaged'])
    assert.deepEqual(await kept(town), before)
  }),
)

/** A picture full of grain, so that its bytes are spread over all of it. */
const aScene = () =>
  sharp({
    create: {
      width: 400,
      height: 300,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
      background: '#000',
    },
  })

test(
  'a picture that cannot be decoded to its last line, and a PDF without an end, prove nothing and are not kept',
  inTown(async (town) => {
    const served = await town.app()
    const cookies = await signInAs(served, 'hung')
    const before = await kept(town)
    const pictures = await Promise.all([aScene().jpeg(), aScene().png(), aScene().webp()].map((to) => to.toBuffer()))
    const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)
    const pastHead = (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(bytes.length - 100)])
    const broken = [
      ...pictures.map(half),
      ...pictures.slice(0, 2).map(pastHead),
      half(aPdf(5)),
      Buffer.from('%PDF-1.7\n\x80\x01'),
    ]
    for (const bytes of broken) {
      const answer = await put(served, bytes, { cookies })
      assert.deepEqual([answer.statusCode, codesOf(answer)], [422, ['file-damaged-content']])
    }
    assert.deepEqual(await kept(town), before)
    for (const bytes of [...pictures, aPdf(5)]) assert.equal((await put(served, bytes, { cookies })).statusCode, 200)
  }),
)

test(
  'a picture that is small only as long as it is packed is not unpacked',
  inTown(async (town) => {
    const served = await town.app()
    const cookies = await signInAs(served, 'hung')
    const flat = sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
    const answer = await put(served, await flat.png({ compressionLevel: 9 }).toBuffer(), { cookies })
    assert.deepEqual(codesOf(answer), ['file-damaged-content'])
  }),
)

test(
  'one file sent by two at once is one file',
  inTown(async (town) => {
    const served = await town.app()
    const cookies = await signInAs(served, 'hung')
    const photo = aPhoto(22)
    const both = await Promise.all([
      put(served, photo, { cookies }),
      put(served, photo, { cookies }),
      put(served, photo, { cookies }),
    ])
    assert.deepEqual(
      both.map(({ statusCode }) => statusCode),
      [200, 200, 200],
    )
    assert.equal((await kept(town)).filter((name) => name.startsWith(sha256Of(photo))).length, 1)
  }),
)

test(
  'files and thumbnails are for the program’s own user alone, whoever may pass the data folder',
  inTown(async (town) => {
    const served = await town.app()
    const cookies = await signInAs(served, 'hung')
    const photo = aPhoto(23)
    await put(served, photo, { cookies })
    await served.inject({ url: `/files/${sha256Of(photo)}/thumbnail`, cookies })
    const [name, own] = [sha256Of(photo), sha256Of(photo).slice(0, 2)]
    for (const place of [
      `files/${own}`,
      `files/${own}/${name}`,
      'derived',
      `derived/${own}`,
      `derived/${own}/${name}-320.webp`,
    ])
      assert.equal((await stat(path.join(town.program.dataDir, place))).mode & 0o077, 0, place)
  }),
)

test(
  'a file that is not there, or whose name is no hash, is told so',
  inTown(async ({ app }) => {
    const served = await app()
    const cookies = await signInAs(served, 'hung')
    for (const url of [
      `/files/${'f'.repeat(64)}`,
      '/files/..%2f..%2fsecret%2ffingerprint.key',
      '/files/x',
      `/files/${'f'.repeat(64)}/thumbnail`,
    ])
      assert.equal((await served.inject({ url, cookies })).statusCode, 404, url)
  }),
)

test(
  'a thumbnail is small, upright and tells no place; a PDF has none',
  inTown(async ({ app, keep }) => {
    const served = await app()
    const cookies = await signInAs(served, 'hung')
    const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#3366cc' } })
      .withExif({ IFD0: { Make: 'Máy ảnh' }, IFD3: { GPSLatitude: '10/1 56/1 0/1', GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const file = await keep(picture)
    const answer = await served.inject({ url: `/files/${file}/thumbnail`, cookies })
    const { width, height, format, exif } = await sharp(answer.rawPayload).metadata()
    assert.deepEqual({ width, height, format, exif }, { width: 213, height: 320, format: 'webp', exif: undefined })
    const pdf = await keep(aPdf(9))
    assert.equal((await served.inject({ url: `/files/${pdf}/thumbnail`, cookies })).statusCode, 404)
  }),
)

/** The town on a real port, for what only a real connection shows. */
async function onPort({ program }: InTown, happens: (port: number, cookie: string) => Promise<void>) {
  const app = await openApp(program)
  await app.listen({ host: '127.0.0.1', port: 0 })
  try {
    const cookies = await signInAs(app, 'hung')
    await happens(
      (app.server.address() as AddressInfo).port,
      Object.entries(cookies)
        .map(([name, value]) => `${name}=${value}`)
        .join('; '),
    )
  } finally {
    await app.close()
  }
}

const request = (port: number, cookie: string, of: { readonly name: string; readonly length: number }) =>
  http.request({
    port,
    host: '127.0.0.1',
    method: 'PUT',
    path: `/api/files/${of.name}`,
    headers: { ...OCTETS, cookie, 'content-length': of.length },
  })

test(
  'a file over 25 MB is refused with its size in the sentence, over a real connection',
  inTown(async (town) => {
    const before = await kept(town)
    await onPort(town, async (port, cookie) => {
      const bytes = Buffer.concat([aPdf(1), Buffer.alloc(45_000_000, ' ')])
      const sending = request(port, cookie, { name: sha256Of(bytes), length: bytes.length })
      const sent = once(sending, 'finish')
      sending.end(bytes)
      const [answer] = (await once(sending, 'response')) as [http.IncomingMessage]
      const body = Buffer.concat(await answer.toArray()).toString()
      assert.equal(answer.statusCode, 422)
      assert.equal((JSON.parse(body) as { refusals: { code: string }[] }).refusals[0]?.code, 'file-too-large')
      await sent
    })
    assert.deepEqual(await kept(town), before)
  }),
)

test(
  'a connection that breaks in the middle of a file leaves nothing of it',
  inTown(async (town) => {
    const before = await kept(town)
    await onPort(town, async (port, cookie) => {
      const pdf = aPdf(6)
      const sending = request(port, cookie, { name: sha256Of(pdf), length: pdf.length })
      const broken = once(sending, 'error')
      sending.write(pdf.subarray(0, 40))
      await new Promise((resolve) => setTimeout(resolve, 100))
      sending.destroy(new Error('the network is gone'))
      await broken
      for (let tries = 0; tries < 200 && (await kept(town)).length > before.length; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 25))
      assert.deepEqual(await kept(town), before)
      assert.equal((await fetch(`http://127.0.0.1:${port}/healthz`)).status, 200)
    })
  }),
)

test(
  'when the disk is full the upload is refused with a sentence, nothing stays, and with room it is kept',
  inTown(async (town) => {
    const photo = await sharp({
      create: {
        width: 1500,
        height: 1500,
        channels: 3,
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
        background: '#000',
      },
    })
      .jpeg({ quality: 95 })
      .toBuffer()
    assert.ok(photo.length > 1_000_000)
    const full = await fillDisk(town)
    try {
      const served = await openApp({ ...town.program, files: full.files })
      const cookies = await signInAs(served, 'hung')
      const answer = await put(served, photo, { cookies })
      assert.deepEqual([answer.statusCode, codesOf(answer)], [507, ['disk-full']])
      assert.deepEqual(await full.left(), [])
      await full.makeRoom()
      assert.equal((await put(served, photo, { cookies })).statusCode, 200)
      await served.close()
    } finally {
      full.leave()
    }
  }),
)

/** As root, the files lie on a disk of 512 kB; else the file store meets the same error that such a disk gives. */
async function fillDisk({ program }: InTown) {
  const disk = path.join(program.dataDir, 'files')
  await mkdir(disk, { recursive: true })
  const mount = (options: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status === 0
  if (mount('size=512k'))
    return {
      files: program.files,
      left: () => filesIn(disk),
      makeRoom: async () => assert.ok(mount('remount,size=64m')),
      leave: () => void spawnSync('umount', [disk]),
    }
  const state = { full: true }
  const noSpace = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  const files = {
    ...program.files,
    take: (...of: Parameters<typeof program.files.take>) =>
      state.full ? Promise.reject(noSpace) : program.files.take(...of),
  }
  return { files, left: async () => [], makeRoom: async () => void (state.full = false), leave: () => {} }
}
