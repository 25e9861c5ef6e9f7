/** A file of an archive, in whole: nothing that a backup holds is larger than a stored file. */
export type TarFile = { readonly name: string; readonly content: Uint8Array }

/** The archive breaks off, or is none. */
export class TarBroken extends Error {}

/**
 * A tar archive as POSIX says it (ustar), so that any tar opens it: a header of 512 bytes, the content, zeros up to the next 512;
 * two empty blocks at the end. Names have at most 100 bytes.
 */
export async function* writeTar(files: AsyncIterable<TarFile>): AsyncGenerator<Uint8Array> {
  for await (const { name, content } of files) {
    yield headerOf(name, content.length)
    yield content
    yield Buffer.alloc(paddingOf(content.length))
  }
  yield Buffer.alloc(2 * BLOCK)
}

/** The files of an archive in their order. Throws `TarBroken` when it ends before its end, or a file has more than `most` bytes. */
export async function* readTar(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<TarFile> {
  const source = readerOf(bytes)
  try {
    for (;;) {
      const header = await source.take(BLOCK)
      if (header.every((byte) => byte === 0)) return await source.drain()
      const { name, size } = readHeader(header)
      if (size > most) throw new TarBroken(`${name} has ${size} bytes`)
      const content = await source.take(size)
      await source.take(paddingOf(size))
      yield { name, content }
    }
  } finally {
    await source.close()
  }
}

const BLOCK = 512
const LONGEST_NAME = 100
const CHECKSUM = { at: 148, length: 8 } as const

const paddingOf = (size: number) => (BLOCK - (size % BLOCK)) % BLOCK

function headerOf(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > LONGEST_NAME) throw new RangeError(`too long for an archive: ${name}`)
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0)
  header.write('0000600\0', 100) // mode: its owner alone
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136) // the archive says itself when it was made
  header.write('0', 156)
  header.write('ustar\x0000', 257, 'latin1')
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, CHECKSUM.at)
  return header
}

function readHeader(header: Buffer): { readonly name: string; readonly size: number } {
  if (header.toString('latin1', 257, 262) !== 'ustar' || octal(header, CHECKSUM.at, 6) !== checksumOf(header))
    throw new TarBroken('no header where one is expected')
  return { name: header.toString('utf8', 0, header.indexOf(0)), size: octal(header, 124, 11) }
}

const octal = (header: Buffer, at: number, length: number) =>
  Number.parseInt(header.toString('latin1', at, at + length), 8)

/** The sum of all bytes, those of the sum itself taken as spaces. */
function checksumOf(header: Buffer): number {
  const sum = header.reduce((so, byte) => so + byte, 0)
  const own = header.subarray(CHECKSUM.at, CHECKSUM.at + CHECKSUM.length).reduce((so, byte) => so + byte, 0)
  return sum - own + CHECKSUM.length * 32
}

/** Bytes asked for by their number, from pieces of any size. */
function readerOf(bytes: AsyncIterable<Uint8Array>) {
  const pieces = bytes[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array()
  const take = async (size: number): Promise<Buffer> => {
    const taken = Buffer.allocUnsafe(size)
    for (let filled = 0; filled < size; ) {
      if (rest.length === 0) rest = await nextOf(pieces)
      const some = rest.subarray(0, size - filled)
      taken.set(some, filled)
      filled += some.length
      rest = rest.subarray(some.length)
    }
    return taken
  }
  /** What comes after the end is read over, so that whoever hands on the pieces can prove the last of them too. */
  const drain = async () => {
    while (!(await pieces.next()).done);
  }
  const close = async () => void (await pieces.return?.())
  return { take, drain, close }
}

async function nextOf(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const next = await pieces.next()
  if (next.done) throw new TarBroken('the archive breaks off')
  return next.value
}
