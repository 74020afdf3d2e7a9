'use strict';

const assert = require('node:assert/strict');
const { join } = require('node:path');
const { test } = require('node:test');
const [, { plain }] = require('./companions');
const { readRow } = require(join(plain, 'reading.js'));

/** A query that finds this. */
function finding(...data) {
  return { graph: async () => ({ data }) };
}

test('of an order only what is listed goes out, with the exact texts of its amounts', async () => {
  const order = {
    id: 'order_1',
    status: 'pending',
    email: 'bob@mail.example',
    total: 77.3262,
    raw_total: { value: '77.3262', precision: 20 },
    metadata: { goodword_ref: 'ALICE1', note: 'leave it with the neighbour' },
    customer: { id: 'cus_1', has_account: false, metadata: { birthday: '2000-01-01' } },
    items: [{ id: 'i', title: 'A mug', subtotal: 59.98, adjustments: [null] }],
    payment_collections: [{ id: 'c', payments: [{ id: 'p', data: { iban: 'DE00' } }] }],
  };

  const message = await readRow(finding(order), {
    kind: 'order',
    objectId: 'order_1',
    type: 'order.placed',
  });

  assert.equal(message.type, 'order.placed');
  assert.deepEqual(message.object.metadata, { goodword_ref: 'ALICE1' });
  assert.deepEqual(message.object.raw_total, { value: '77.3262', precision: 20 });
  assert.deepEqual(message.object.items, [{ id: 'i', subtotal: 59.98, adjustments: [] }]);
  assert.doesNotMatch(JSON.stringify(message), /neighbour|birthday|iban|A mug/);
});

test('of a customer nothing goes out before there is an account', async () => {
  const row = { kind: 'customer', objectId: 'cus_1', type: 'customer.created' };
  const guest = { id: 'cus_1', email: 'bob@mail.example', has_account: false };

  assert.equal(await readRow(finding(guest), row), null);
  assert.equal(await readRow(finding(), row), null);
  assert.deepEqual(await readRow(finding({ ...guest, has_account: true, metadata: {} }), row), {
    type: 'customer.created',
    object: { ...guest, has_account: true },
  });
});
