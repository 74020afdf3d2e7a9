'use strict';

const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { test } = require('node:test');

const AsyncFunction = (async () => undefined).constructor;

/** Runs what a README tells storefronts to do, for a visit of this address with these cookies. */
async function visit(shop, search, cookies) {
  const text = readFileSync(join(__dirname, '..', shop, 'README.md'), 'utf8');
  const [, snippet] = text.match(/^```js\n(.*?)^```$/ms);
  const browser = { asked: [], written: [] };
  const document = {
    get cookie() {
      return cookies;
    },
    set cookie(written) {
      browser.written.push(written);
    },
  };
  const fetch = async (url, { body }) => browser.asked.push({ url, body: JSON.parse(body) });
  const given = { location: { search }, document, fetch };
  Object.assign(given, { MEDUSA: 'https://shop.example', PUBLISHABLE_KEY: 'pk', REGION: 'reg_1' });
  await new AsyncFunction(...Object.keys(given), snippet)(...Object.values(given));
  return browser;
}

for (const shop of ['vendure', 'medusa']) {
  test(`${shop}: the snippet keeps a code for thirty days, and nothing else`, async () => {
    assert.deepEqual((await visit(shop, '?ref=ALICE-7Q2M&utm_source=x', '')).written, [
      'goodword_ref=ALICE-7Q2M; Max-Age=2592000; Path=/; SameSite=Lax; Secure',
    ]);
    for (const search of ['', '?ref=', '?ref=a%3Bb', '?ref=%0a', '?ref=' + 'a'.repeat(65)]) {
      assert.deepEqual((await visit(shop, search, '')).written, []);
    }
  });
}

test('vendure: the snippet puts the code on the order', async () => {
  const none = await visit('vendure', '', 'other=1');
  const some = await visit('vendure', '', 'other=1; goodword_ref=ALICE-7Q2M');

  assert.equal(none.asked.length, 0);
  assert.deepEqual(some.asked[0].body.variables, {
    input: { customFields: { goodwordRef: 'ALICE-7Q2M' } },
  });
});

test('medusa: the snippet puts the code into the metadata of the cart', async () => {
  const none = await visit('medusa', '', 'not_goodword_ref=x');
  const some = await visit('medusa', '', 'goodword_ref=ALICE-7Q2M; other=1');

  assert.deepEqual(none.asked[0].body, { region_id: 'reg_1', metadata: {} });
  assert.equal(some.asked[0].url, 'https://shop.example/store/carts');
  assert.deepEqual(some.asked[0].body.metadata, { goodword_ref: 'ALICE-7Q2M' });
});
