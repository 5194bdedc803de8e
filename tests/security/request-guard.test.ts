import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GuardedRequest, guardRequest } from '../../main/web/request-guard.ts';

const port = 4321;
const host = `127.0.0.1:${port}`;
const page = { port, webSocket: false };
const channel = { port, webSocket: true };

function request(headers: Record<string, string>, method = 'GET'): GuardedRequest {
  return { method, headers: { host, ...headers } };
}

describe('requests for pages', () => {
  test('pass from the address bar and from our own page', () => {
    expect(guardRequest(request({}), page)).toBeNull();
    expect(guardRequest(request({}, 'HEAD'), page)).toBeNull();
    const typed = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect(guardRequest(request(typed), page)).toBeNull();
    const script = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'script' };
    expect(guardRequest(request(script), page)).toBeNull();
    expect(guardRequest(request({ origin: `http://${host}` }), page)).toBeNull();
  });

  test.each([
    'localhost:4321',
    '127.0.0.1',
    '127.0.0.1:4322',
    'evil.example:4321',
    '127.0.0.1:4321.evil.example',
    '0.0.0.0:4321',
    '[::1]:4321',
    '',
  ])('are refused under the name %j, however it came to mean this machine', (name) => {
    expect(guardRequest(request({ host: name }), page)).toMatchObject({ status: 421 });
  });

  test('are refused without a name', () => {
    expect(guardRequest({ method: 'GET', headers: {} }, page)).toMatchObject({ status: 421 });
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'])(
    'are refused with method %s',
    (method) => {
      expect(guardRequest(request({}, method), page)).toMatchObject({ status: 405 });
    },
  );

  test.each([
    'null',
    'http://evil.example',
    'http://localhost:4321',
    'https://127.0.0.1:4321',
    'http://127.0.0.1:9',
  ])('are refused from the origin %s', (origin) => {
    expect(guardRequest(request({ origin }), page)).toMatchObject({ status: 403 });
  });

  test.each(['cross-site', 'same-site', 'anything new'])('are refused when the browser says %s', (site) => {
    expect(guardRequest(request({ 'sec-fetch-site': site }), page)).toMatchObject({ status: 403 });
  });

  test.each(['iframe', 'frame', 'embed', 'object'])('are refused for an %s', (dest) => {
    const framed = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': dest };
    expect(guardRequest(request(framed), page)).toMatchObject({ status: 403 });
  });
});

describe('requests for the channel', () => {
  test('pass only with our own origin', () => {
    expect(guardRequest(request({ origin: `http://${host}` }), channel)).toBeNull();
    expect(guardRequest(request({}), channel)).toMatchObject({ status: 403 });
    expect(guardRequest(request({ origin: 'http://evil.example' }), channel)).toMatchObject({ status: 403 });
    expect(guardRequest(request({ origin: `http://${host}` }, 'HEAD'), channel)).toMatchObject({
      status: 405,
    });
  });
});

test('no other host and no other origin ever passes', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.boolean(), (otherHost, otherOrigin, webSocket) => {
      fc.pre(otherHost !== host && otherOrigin !== `http://${host}`);
      expect(guardRequest(request({ host: otherHost }), { port, webSocket })).not.toBeNull();
      expect(guardRequest(request({ origin: otherOrigin }), { port, webSocket })).not.toBeNull();
    }),
  );
});
