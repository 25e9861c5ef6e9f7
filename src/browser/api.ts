import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useCallback } from 'react'
import {
  type AnswerOf,
  commands,
  type CommandType,
  type ContentOf,
  type ParamsOf,
  type ReadName,
} from '../commands/catalogue.ts'
import type { FirstAdministratorState } from '../features/staff/sign-in.ts'
import type { Refusal, Role } from '../kernel/command.ts'
import type { LocalDate } from '../kernel/day.ts'
import { accept, type Id, type Instant, type Result, refuse } from '../kernel/kernel.ts'

/** What the server answers to one command. A refusal that the browser itself made (no network) looks the same. */
export type Outcome =
  | { readonly outcome: 'accepted'; readonly keptAt: Instant }
  | { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] }

/** Who sits here, and the day of the town. `demoDay`: null in a real installation. */
export type Me = {
  readonly officer: {
    readonly id: Id<'officer'>
    readonly name: string
    readonly unit: Id<'unit'>
    readonly unitName: string
    readonly roles: readonly Role[]
  } | null
  readonly today: LocalDate
  readonly demoDay: LocalDate | null
  readonly firstAdministrator: FirstAdministratorState
}

/** A read that has no answer: 404 there is no such thing, 401 signed out, 403 not allowed, 0 the server was not reached. */
export class ReadFailure extends Error {
  readonly status: number
  constructor(status: number) {
    super(`read failed: ${status}`)
    this.status = status
  }
}

/** One read, kept fresh after every command. `params` null: not asked yet. A null answer comes as a ReadFailure 404. */
export const useRead = <R extends ReadName>(name: R, params: ParamsOf<R> | null): UseQueryResult<AnswerOf<R>> =>
  useQuery(asQuery(name, params))

/** One read of a list that is asked for with other words or days: the old rows, and the focus among them, stay meanwhile. */
export const useListRead = <R extends ReadName>(name: R, params: ParamsOf<R> | null): UseQueryResult<AnswerOf<R>> =>
  useQuery<AnswerOf<R>>({ ...asQuery(name, params), placeholderData: keepPreviousData })

const asQuery = <R extends ReadName>(name: R, params: ParamsOf<R> | null) => ({
  queryKey: ['read', name, params],
  enabled: params !== null,
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    getJson<AnswerOf<R>>(readAddress(name, params ?? {}), signal),
})

/** `/api/<read>?…` without the parameters that are null. */
export const readAddress = (name: ReadName, params: Readonly<Record<string, unknown>>) => `/api/${name}${query(params)}`

/** The same list as an Excel file. */
export const excelAddress = (name: string, params: Readonly<Record<string, unknown>>) =>
  `/api/tables/${name}.xlsx${query(params)}`

/** Asks for one read at once, past what is remembered; null when there is no such thing or no answer. */
export function useAsk() {
  const queries = useQueryClient()
  return useCallback(
    <R extends ReadName>(name: R, params: ParamsOf<R>): Promise<AnswerOf<R> | null> =>
      queries
        .fetchQuery({
          queryKey: ['read', name, params],
          queryFn: ({ signal }) => getJson<AnswerOf<R>>(readAddress(name, params), signal),
          staleTime: 0,
          retry: false,
        })
        .catch((error: unknown) => {
          if (error instanceof ReadFailure) return null
          throw error
        }),
    [queries],
  )
}

export const useMe = (): UseQueryResult<Me> =>
  useQuery({ queryKey: ['me'], queryFn: ({ signal }) => getJson<Me>('/api/me', signal) })

/**
 * Sends one command; all reads are asked again once the server has answered, also with a no: what was refused is often
 * refused since the screen shows what is no longer so. The same id may be sent again safely.
 */
export function useSend() {
  const queries = useQueryClient()
  return useCallback(
    async <T extends CommandType>(type: T, content: ContentOf<T>, id: string = crypto.randomUUID()) => {
      const outcome = await sendCommand({ id, type, version: commands[type].version, content })
      if (wasAnswered(outcome)) await refresh(queries)
      return outcome
    },
    [queries],
  )
}

/** A server that was not reached or fell over has judged nothing, as far as one knows here: what is shown stays. */
const wasAnswered = (outcome: Outcome): boolean =>
  outcome.outcome === 'accepted' ||
  outcome.refusals.every(({ code }) => code !== 'not-reached' && code !== 'server-failed' && code !== 'not-signed-in')

/** Most commands that one request may carry. */
const BATCH = 50

/** Sends several commands in their order, in as few requests as they fit; an outcome for each. `ids`: of the commands, kept by a table whose lines may be sent again. */
export function useSendAll() {
  const queries = useQueryClient()
  return useCallback(
    async <T extends CommandType>(type: T, contents: readonly ContentOf<T>[], ids: readonly string[] = []) => {
      const { version } = commands[type]
      const all = contents.map((content, at) => ({ id: ids[at] ?? crypto.randomUUID(), type, version, content }))
      const outcomes: Outcome[] = []
      for (let at = 0; at < all.length; at += BATCH) outcomes.push(...(await sendBatch(all.slice(at, at + BATCH))))
      await refresh(queries)
      return outcomes
    },
    [queries],
  )
}

/** Sends one command from a window that is going: nobody waits for the answer. */
export function sendLeaving<T extends CommandType>(type: T, content: ContentOf<T>) {
  const { version } = commands[type]
  const body = JSON.stringify({ commands: [{ id: crypto.randomUUID(), type, version, content }] })
  // Browsers carry on with no more than 64 KiB for a window that is gone.
  const keepalive = new Blob([body]).size < 60_000
  void fetch('/api/commands', { ...POST, body, keepalive }).catch(() => null)
}

/** Asks all reads and `/api/me` again. */
const refresh = (queries: ReturnType<typeof useQueryClient>) =>
  Promise.all([queries.invalidateQueries({ queryKey: ['read'] }), queries.invalidateQueries({ queryKey: ['me'] })])

/** A POST outside the commands (sign-in and its kin): no refusals when it was done. */
export async function post(address: string, body: unknown): Promise<readonly Refusal[]> {
  const answer = await reachFor(address, body)
  return answer.ok ? [] : answer.refusals
}

/** The same, where the answer is a value. */
export async function postFor<T>(address: string, body: unknown): Promise<Result<T, Refusal>> {
  const answer = await reachFor(address, body)
  return answer.ok ? accept((await answer.value.json()) as T) : answer
}

async function reachFor(address: string, body: unknown): Promise<Result<Response, Refusal>> {
  const response = await reach(address, body)
  if (response === null) return refuse({ code: 'not-reached' })
  return response.ok ? accept(response) : refuse(...(await refusalsOf(response)))
}

type Sent = { readonly id: string; readonly type: CommandType; readonly version: number; readonly content: unknown }

async function sendCommand(command: Sent): Promise<Outcome> {
  const [outcome] = await sendBatch([command])
  return outcome ?? refusedWith({ code: 'server-failed', status: 200 } as Refusal)
}

async function sendBatch(batch: readonly Sent[]): Promise<readonly Outcome[]> {
  const response = await reach('/api/commands', { commands: batch })
  if (response === null) return batch.map(() => refusedWith({ code: 'not-reached' }))
  if (response.ok) return ((await response.json()) as { readonly outcomes: readonly Outcome[] }).outcomes
  const refusals = await refusalsOf(response)
  return batch.map(() => refusedWith(...refusals))
}

const refusedWith = (...refusals: readonly Refusal[]): Outcome => ({ outcome: 'refused', refusals })

/** What a refused request says; a server that fell over says nothing and is said to have failed. */
export async function refusalsOf(response: {
  readonly status: number
  readonly json: () => Promise<unknown>
}): Promise<readonly Refusal[]> {
  const body = await response.json().catch(() => null)
  const told = (body as { readonly refusals?: readonly Refusal[] } | null)?.refusals
  if (told && told.length > 0) return told
  return [response.status === 401 ? { code: 'not-signed-in' } : failed(response.status)]
}

const failed = (status: number): Refusal => ({ code: 'server-failed', status }) as Refusal

// A request that never arrived is sent again by itself: the server knows a command by its id.
const PAUSES_MS = [300, 1200]

async function reach(address: string, body: unknown): Promise<Response | null> {
  for (const pause of [...PAUSES_MS, null]) {
    const response = await postOnce(address, body)
    if (response !== null || pause === null) return response
    await new Promise((wake) => setTimeout(wake, pause))
  }
  return null
}

const postOnce = (address: string, body: unknown): Promise<Response | null> =>
  fetch(address, { ...POST, body: JSON.stringify(body) }).catch(() => null)

const POST = { method: 'POST', headers: { 'content-type': 'application/json', 'x-chung-tay': '1' } } as const

/** One answer of the server; without one, a ReadFailure. */
export async function getJson<T>(address: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal, headers: { accept: 'application/json' } }).catch((error: unknown) => {
    if (signal.aborted) throw error
    return null
  })
  if (response?.ok) return (await response.json()) as T
  throw new ReadFailure(response?.status ?? 0)
}

function query(params: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(params).filter(([, value]) => value !== null && value !== undefined)
  const search = new URLSearchParams(said.map(([key, value]) => [key, String(value)])).toString()
  return search === '' ? '' : `?${search}`
}
