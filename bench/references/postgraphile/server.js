// PostGraphile 4 over the tables as they are. It checks no token and opens no name: who asks says whose card.
//
// node server.js PORT

import { createServer } from 'node:http'

import pg from 'pg'
import { postgraphile } from 'postgraphile'

const pool = new pg.Pool({
  connectionString: process.env.BENCH_DATABASE_URL,
  max: Number(process.env.BENCH_POOL_SIZE),
  options: '-c jit=off -c timezone=UTC',
})
const answer = postgraphile(pool, 'public', { disableQueryLog: true, dynamicJson: true, graphiql: false })

createServer((request, response) => {
  if (request.url === '/ready') response.end('ready')
  else answer(request, response)
}).listen(Number(process.argv[2]), '127.0.0.1')
