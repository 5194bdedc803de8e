import { createServer } from 'node:http';

/** `node bare-server.ts`: serves one static page and prints its address. The floor of a cold start. */
const page = `<!doctype html><html lang="en"><title>Bare</title><ul>${'<li>A source</li>'.repeat(8)}</ul></html>`;
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  process.stdout.write(`http://127.0.0.1:${port}/\n`);
});
