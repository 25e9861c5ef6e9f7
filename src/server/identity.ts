import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { systemCode } from './database/failure.ts'

/** Who this installation is: a key pair (Ed25519, as PEM) that stays, and an epoch that is another after each restore. */
export type Identity = { readonly epoch: string; readonly number: number; readonly publicKey: string }

/**
 * The identity of the installation; made at its first start. The secret key stays in the data folder and, sealed, in backups;
 * two copies restored from one backup have it both, and tell themselves apart by their epochs.
 */
export async function findIdentity(owner: pg.Pool, dataDir: string): Promise<Identity> {
  const publicKey = createPublicKey(await findServerKey(dataDir)).export({ type: 'spki', format: 'pem' })
  await owner.query(
    `insert into server_epoch (number, id, public_key) select 1, $1, $2
     where not exists (select from server_epoch) on conflict do nothing`,
    [randomUUID(), publicKey],
  )
  const { rows } = await owner.query<Identity>(LAST)
  const [last] = rows
  if (!last) throw new Error('the installation has no epoch')
  return last
}

/** Begins the next epoch, in the transaction that restores; `madeAt`: when the backup was made. */
export async function beginEpoch(client: pg.ClientBase, madeAt: string): Promise<Identity> {
  await client.query(
    `insert into server_epoch (number, id, public_key, restored_from)
     select number + 1, $1, public_key, $2 from server_epoch order by number desc limit 1`,
    [randomUUID(), madeAt],
  )
  const { rows } = await client.query<Identity>(LAST)
  const [last] = rows
  if (!last) throw new Error('the backup has no epoch')
  return last
}

const LAST = `select id::text as epoch, number, public_key as "publicKey" from server_epoch order by number desc limit 1`

async function findServerKey(dataDir: string): Promise<KeyObject> {
  const place = path.join(dataDir, 'secret', 'server.key')
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ed25519')
  const fresh = privateKey.export({ type: 'pkcs8', format: 'pem' })
  try {
    await writeFile(place, fresh, { flag: 'wx', mode: 0o600 })
    return privateKey
  } catch (fault) {
    if (systemCode(fault) !== 'EEXIST') throw fault
    return createPrivateKey(await readFile(place))
  }
}
