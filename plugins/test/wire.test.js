'use strict';

const assert = require('node:assert/strict');
const { createHmac } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { join } = require('node:path');
const { test } = require('node:test');
const companions = require('./companions');

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const NOW = new Date('2021-02-25T15:05:30.000Z');

test('what both companions share is the same to the letter', () => {
  for (const file of ['wire.js', 'courier.js']) {
    const [one, other] = companions.map(({ plain }) => readFileSync(join(plain, file), 'utf8'));
    assert.equal(one, other, file);
  }
});

for (const { name, plain } of companions) {
  const { readConnection, messageId, signedHeaders, post } = require(join(plain, 'wire.js'));

  test(`${name}: signs as the published example of Standard Webhooks`, () => {
    const { key } = readConnection('https://goodword.example/hooks/x', SECRET);

    const headers = signedHeaders(
      key,
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      1614265330,
      '{"test": 2432232314}',
    );

    assert.deepEqual(headers, {
      'content-type': 'application/json',
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  test(`${name}: a secret or an address that cannot be one is told without being shown`, () => {
    const hook = 'https://goodword.example/hooks/x';
    for (const secret of [
      'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS',
      'whsec_c2hvcnQ=',
      'whsec_',
      '',
    ]) {
      assert.throws(
        () => readConnection(hook, secret),
        ({ message }) => secret.length < 8 || !message.includes(secret.slice(6)),
      );
    }
    assert.throws(() => readConnection('goodword.example', SECRET), /no address/);
    assert.throws(() => readConnection('ftp://goodword.example', SECRET), /https/);
  });

  test(`${name}: the same row and content have one id, and others another`, () => {
    const row = { id: 7, kind: 'order', objectId: '3', createdAt: NOW };
    const id = messageId(row, { total: 1 });

    assert.equal(messageId({ ...row }, { total: 1 }), id);
    assert.match(id, /^gw_[0-9a-f]{40}$/);
    for (const other of [{ id: 8 }, { kind: 'customer' }, { objectId: '4' }]) {
      assert.notEqual(messageId({ ...row, ...other }, { total: 1 }), id);
    }
    assert.notEqual(messageId({ ...row, createdAt: new Date(0) }, { total: 1 }), id);
    assert.notEqual(messageId(row, { total: 2 }), id);
  });

  test(`${name}: posts what it signed, follows nobody, and says 0 for no answer`, async () => {
    const heard = [];
    let answer = 200;
    const server = createServer((request, response) => {
      const parts = [];
      request.on('data', (part) => parts.push(part));
      request.on('end', () => {
        heard.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
        response.writeHead(answer, { location: 'http://127.0.0.1:1/' }).end();
      });
    });
    await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
    const hook = `http://127.0.0.1:${server.address().port}/hooks/x`;
    const connection = readConnection(hook, SECRET);
    const body = '{"name":"Zoë €"}';

    const statuses = [await post(connection, 'gw_1', body, NOW)];
    answer = 302;
    statuses.push(await post(connection, 'gw_2', body, NOW));
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    statuses.push(await post(connection, 'gw_3', body, NOW));

    assert.deepEqual(statuses, [200, 302, 0]);
    assert.equal(heard[0].body, body);
    const key = Buffer.from(SECRET.slice(6), 'base64');
    const mac = createHmac('sha256', key).update(`gw_1.1614265530.${body}`).digest('base64');
    assert.equal(heard[0].headers['webhook-signature'], `v1,${mac}`);
  });
}
