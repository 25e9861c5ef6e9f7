import { checkFile } from '../features/evidence/evidence.rules.ts'
import type { StoredFile } from '../features/evidence/evidence.ts'
import type { Refusal } from '../kernel/command.ts'
import { accept, refuse, type Result, type Sha256 } from '../kernel/kernel.ts'
import { refusalsOf } from './api.ts'

/** How far a file has gone, 0 to 1. */
export type Progress = (share: number) => void

/** Sends one file by its SHA-256. A file that is empty or too large is refused before it is sent. */
export async function sendFile(file: File, progress: Progress = () => undefined): Promise<Result<StoredFile, Refusal>> {
  const early = checkFile(file.size, 'text/plain')
  if (early.length > 0) return refuse<Refusal>(...early)
  const bytes = await file.arrayBuffer()
  const sha256 = await fingerprint(bytes)
  const answer = await put(`/api/files/${sha256}`, bytes, progress)
  if (answer === null) return refuse<Refusal>({ code: 'not-reached' })
  if (answer.status >= 200 && answer.status < 300) return accept(answer.body as StoredFile)
  const refusals = await refusalsOf({ status: answer.status, json: () => Promise.resolve(answer.body) })
  return refuse(...refusals)
}

/** SHA-256 of bytes or text, in lower-case hex. */
export async function fingerprint(of: ArrayBuffer | string): Promise<Sha256> {
  const bytes = typeof of === 'string' ? new TextEncoder().encode(of) : of
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('') as Sha256
}

type Answer = { readonly status: number; readonly body: unknown }

// XMLHttpRequest, since fetch does not tell how much has been sent.
function put(address: string, bytes: ArrayBuffer, progress: Progress): Promise<Answer | null> {
  return new Promise((settle) => {
    const request = new XMLHttpRequest()
    request.open('PUT', address)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('x-chung-tay', '1')
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => settle({ status: request.status, body: parse(request.responseText) }))
    request.addEventListener('error', () => settle(null))
    request.addEventListener('abort', () => settle(null))
    request.send(bytes)
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
