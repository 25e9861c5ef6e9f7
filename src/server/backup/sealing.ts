import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { BackupFailed } from './failure.ts'

/** What opens a sealed file: the secret half of a key (`AGE-SECRET-KEY-…`) or a passphrase. */
export type Opener = { readonly key: string } | { readonly passphrase: string }
/** What closes it: the public half (`age1…`), which opens nothing, or the same passphrase. */
export type Sealer = { readonly recipient: string } | { readonly passphrase: string }

/** Both halves of a new key. The secret one is for a person to keep, and for no machine. */
export type NewKey = { readonly secret: string; readonly recipient: string }

export async function makeKey(): Promise<NewKey> {
  const secret = await generateX25519Identity()
  return { secret, recipient: await identityToRecipient(secret) }
}

/** Seals a stream as an age file (age-encryption.org/v1). */
export async function seal(bytes: AsyncIterable<Uint8Array>, sealer: Sealer): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter()
  if ('recipient' in sealer) encrypter.addRecipient(sealer.recipient)
  else encrypter.setPassphrase(sealer.passphrase)
  return encrypter.encrypt(webStream(bytes))
}

/**
 * The stream that was sealed. Throws `BackupFailed`: at once when it is no such file or the opener is not the one it was sealed
 * for, while it is read when it breaks off or a bit of it was changed. Each piece was proved before it is handed on.
 */
export async function* unseal(bytes: AsyncIterable<Uint8Array>, opener: Opener): AsyncGenerator<Uint8Array> {
  const opened = await decrypterOf(opener).decrypt(webStream(bytes)).catch(explain)
  try {
    yield* opened
  } catch (fault) {
    throw new BackupFailed('damaged', '', fault)
  }
}

function decrypterOf(opener: Opener): Decrypter {
  const decrypter = new Decrypter()
  if ('passphrase' in opener) decrypter.addPassphrase(opener.passphrase)
  else
    try {
      decrypter.addIdentity(opener.key)
    } catch (fault) {
      throw new BackupFailed('wrong-key', '', fault)
    }
  return decrypter
}

function explain(fault: unknown): never {
  const isForAnother = fault instanceof Error && /no identity matched/.test(fault.message)
  throw new BackupFailed(isForAnother ? 'wrong-key' : 'not-a-backup', '', fault)
}

/** The library takes the browser's streams, as the compiler knows them. */
function webStream(bytes: AsyncIterable<Uint8Array>) {
  const pieces = bytes[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await pieces.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    cancel: async () => void (await pieces.return?.()),
  })
}
