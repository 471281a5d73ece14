// Mercurius with graphql-jit over the statement of L. Tokens are checked, and remembered, by fast-jwt; the
// name is opened with the member's key. No limits, no masks, no log.
//
// node server.js PORT

import { createDecipheriv } from 'node:crypto'

import { createVerifier } from 'fast-jwt'
import Fastify from 'fastify'
import mercurius from 'mercurius'
import pg from 'pg'

const { BENCH_DATABASE_URL, BENCH_ISSUER, BENCH_MASTER_KEY, BENCH_POOL_SIZE, BENCH_PUBLIC_KEY, BENCH_STATEMENT } =
  process.env
const MASTER = Buffer.from(BENCH_MASTER_KEY, 'hex')
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const HEAD = 15
const TAG = 16
const KEY_BYTES = 32

const schema = `
  type Query { me: Member }
  type Member {
    id: ID!
    displayName: String
    card: Card
    tier: MemberTier
    points: Points
    coupons(first: Int!): Coupons!
    pointsEntries(first: Int!): Entries!
  }
  type Card { number: String! }
  type MemberTier { tier: Tier!, progress: Progress }
  type Tier { name: String!, colour: String, benefits(first: Int!): [Benefit!]! }
  type Benefit { title: String! }
  type Progress { words: String!, next: NextTier, toReach: [Condition!]! }
  type NextTier { name: String! }
  type Condition { metric: String!, current: Float!, target: Float!, remaining: Float! }
  type Points { available: Float!, pending: Float!, nextExpiry: Expiry }
  type Expiry { points: Float!, at: String! }
  type Coupons { nodes: [Coupon!]! }
  type Coupon { title: String!, validUntil: String }
  type Entries { nodes: [Entry!]! }
  type Entry { kind: String!, points: Float!, effect: Float!, balanceAfter: Float!, at: String! }
`

const verify = createVerifier({
  key: BENCH_PUBLIC_KEY,
  algorithms: ['EdDSA'],
  allowedIss: BENCH_ISSUER,
  allowedAud: 'member',
  cache: 10_000,
})
const pool = new pg.Pool({
  connectionString: BENCH_DATABASE_URL,
  max: Number(BENCH_POOL_SIZE),
  options: '-c jit=off -c timezone=UTC',
})

// The UUID that a TypeID carries: 26 letters of five bits, the first two of them empty.
function uuidOf(id) {
  let bits = 0n
  for (const letter of id.slice(id.indexOf('_') + 1)) bits = (bits << 5n) | BigInt(LETTERS.indexOf(letter))
  const hex = bits.toString(16).padStart(32, '0')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

function opened(key, sealed, place) {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(3, HEAD))
  decipher.setAAD(Buffer.from(`lb1|${place}|${sealed.readUInt16BE(1)}`))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  return Buffer.concat([decipher.update(sealed.subarray(HEAD, sealed.length - TAG)), decipher.final()])
}

async function me(_, __, { claims }) {
  const member = uuidOf(claims.sub)
  const { rows } = await pool.query({ name: 'card', text: BENCH_STATEMENT, values: [member] })
  const found = rows[0]
  if (found === undefined || found.session_version !== claims.sv) throw new Error('Unauthorized')
  const key = opened(MASTER, found.wrapped, `member_keys|wrapped|${member}`).subarray(-KEY_BYTES)
  const displayName = opened(key, found.name, `members|name|${member}`).toString()
  return { id: claims.sub, displayName, ...JSON.parse(found.body) }
}

const app = Fastify()
app.register(mercurius, {
  schema,
  resolvers: { Query: { me } },
  jit: 1,
  context: (request) => ({ claims: verify(request.headers.authorization.slice('Bearer '.length)) }),
})
app.get('/ready', async () => 'ready')
await app.listen({ host: '127.0.0.1', port: Number(process.argv[2]) })
