import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { SignInRefusal } from '../../features/staff/sign-in.ts'

/** For a route that takes or tells a secret: it crosses a network by HTTPS only, our own or that of a proxy on this machine, whose word on it we believe. */
export const secretly = {
  onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.protocol === 'https' || isThisMachine(request.socket.remoteAddress ?? '')) return
    await reply.code(403).send({ refusals: [{ code: 'https-needed' }] satisfies readonly SignInRefusal[] })
  },
}

/** Asked at this machine itself, not through a proxy on it. */
export const isFromHere = ({ socket, headers }: FastifyRequest) =>
  isThisMachine(socket.remoteAddress ?? '') && !Object.keys(headers).some((name) => /^(?:x-)?forwarded/.test(name))

export const listensBeyond = (app: FastifyInstance) =>
  app.addresses().some((at) => typeof at !== 'string' && !isThisMachine(at.address))

const isThisMachine = (address: string) => /^(?:::ffff:)?127\.|^::1$/.test(address)
