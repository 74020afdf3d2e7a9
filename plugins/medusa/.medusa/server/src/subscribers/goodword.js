'use strict';

const { deskOf } = require('../goodword/desk');

const ORDERS = [
  'order.placed',
  'order.updated',
  'order.completed',
  'order.canceled',
  'order.return_requested',
  'order.return_received',
  'order-edit.confirmed',
];
const PAYMENTS = ['payment.captured', 'payment.refunded'];
const CUSTOMERS = ['customer.created', 'customer.updated'];

/** Notes that something changed, and has it told. Whatever goes wrong here, the shop goes on. */
async function goodwordNotes({ event: { name, data }, container }) {
  const desk = deskOf(container);
  if (desk === null) {
    return;
  }
  try {
    const object = await objectOf(desk.query, name, data);
    if (object !== null) {
      await desk.outbox.note({ ...object, type: name }, new Date());
    }
  } catch (failed) {
    desk.log.error(`Goodword: cannot note ${name} of ${data.id} (${failed.name})`);
    return;
  }
  desk.courier.round().catch(desk.stuck);
}

async function objectOf(query, name, data) {
  if (CUSTOMERS.includes(name)) {
    return { kind: 'customer', objectId: data.id };
  }
  const order = PAYMENTS.includes(name) ? await orderOf(query, data.id) : data.order_id ?? data.id;
  return order ? { kind: 'order', objectId: order } : null;
}

async function orderOf(query, payment) {
  const { data } = await query.graph({
    entity: 'payment',
    fields: ['payment_collection.order.id'],
    filters: { id: payment },
  });
  return data[0]?.payment_collection?.order?.id;
}

exports.__esModule = true;
exports.default = goodwordNotes;
exports.config = {
  event: [...ORDERS, ...PAYMENTS, ...CUSTOMERS],
  context: { subscriberId: 'goodword-notes' },
};
