'use strict';

// What is sent of an order and of a customer: field by field, so that nothing else goes out.

const ORDER_FIELDS = [
  'id',
  'display_id',
  'status',
  'is_draft_order',
  'email',
  'currency_code',
  'created_at',
  'updated_at',
  'canceled_at',
  'metadata',
  'total',
  'tax_total',
  'credit_line_total',
  'items.*',
  'items.adjustments.*',
  'shipping_methods.*',
  'shipping_methods.adjustments.*',
  'promotions.code',
  'customer.*',
  'billing_address.*',
  'shipping_address.*',
  'cart.metadata',
  'payment_collections.*',
  'payment_collections.payments.*',
  'payment_collections.payments.captures.*',
  'payment_collections.payments.refunds.*',
];
const PERSON = ['id', 'email', 'phone', 'first_name', 'last_name', 'has_account'];
const ADDRESS = [
  'first_name',
  'last_name',
  'phone',
  'address_1',
  'address_2',
  'postal_code',
  'city',
  'country_code',
];
const METADATA = [
  'goodword_ref',
  'goodword_visitor',
  'goodword_landing',
  'goodword_referrer',
];

/** Reads what a row of the outbox names. Null when there is nothing to say of it any more. */
async function readRow(query, row) {
  if (row.kind === 'order') {
    const order = await one(query, 'order', ORDER_FIELDS, row.objectId);
    return order && { type: row.type, object: orderOf(order) };
  }
  const customer = await one(query, 'customer', PERSON, row.objectId);
  // A guest has no account; who it was stands in the order, if one is placed.
  return customer?.has_account ? { type: row.type, object: pick(customer, PERSON) } : null;
}

async function one(query, entity, fields, id) {
  const { data } = await query.graph({ entity, fields, filters: { id } });
  return data[0] ?? null;
}

function orderOf(order) {
  return {
    ...pick(order, ['id', 'display_id', 'status', 'is_draft_order', 'email', 'currency_code']),
    ...pick(order, ['created_at', 'updated_at', 'canceled_at']),
    ...amounts(order, ['total', 'tax_total', 'credit_line_total']),
    metadata: pick(order.metadata ?? {}, METADATA),
    cart: { metadata: pick(order.cart?.metadata ?? {}, METADATA) },
    items: list(order.items).map(lineOf),
    shipping_methods: list(order.shipping_methods).map(lineOf),
    promotions: list(order.promotions).map((each) => pick(each, ['code'])),
    customer: pick(order.customer ?? {}, PERSON),
    billing_address: pick(order.billing_address ?? {}, ADDRESS),
    shipping_address: pick(order.shipping_address ?? {}, ADDRESS),
    payment_collections: list(order.payment_collections).map(collectionOf),
  };
}

function lineOf(line) {
  return {
    ...pick(line, ['id']),
    ...amounts(line, ['subtotal', 'discount_subtotal', 'tax_total', 'total']),
    adjustments: list(line.adjustments).map((each) => ({
      ...pick(each, ['code']),
      ...amounts(each, ['amount', 'subtotal']),
    })),
  };
}

function collectionOf(collection) {
  return {
    ...pick(collection, ['id', 'status', 'created_at', 'updated_at']),
    ...amounts(collection, ['amount', 'captured_amount', 'refunded_amount']),
    payments: list(collection.payments).map((payment) => ({
      ...pick(payment, ['id', 'captured_at', 'canceled_at', 'created_at', 'updated_at']),
      ...amounts(payment, ['amount']),
      captures: list(payment.captures).map((each) => ({
        ...pick(each, ['id', 'created_at', 'updated_at']),
        ...amounts(each, ['amount']),
      })),
      refunds: list(payment.refunds).map((each) => ({
        ...pick(each, ['id', 'note', 'created_at', 'updated_at']),
        ...amounts(each, ['amount']),
      })),
    })),
  };
}

/** These amounts, each beside the exact text of it where there is one. */
function amounts(object, names) {
  return pick(object, [...names, ...names.map((name) => 'raw_' + name)]);
}

function list(many) {
  return (many ?? []).filter((each) => each != null);
}

function pick(object, names) {
  return Object.fromEntries(
    names.filter((name) => object[name] != null).map((name) => [name, object[name]]),
  );
}

module.exports = { readRow, orderOf };
