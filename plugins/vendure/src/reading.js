'use strict';

// What is sent of an order and of a customer: field by field, so that nothing else goes out.

const { Customer, Order } = require('@vendure/core');

const ORDER_RELATIONS = {
  lines: true,
  surcharges: true,
  shippingLines: true,
  promotions: true,
  customer: true,
  payments: { refunds: true },
};

/** Reads what a row of the outbox names. Null when there is nothing to say of it any more. */
async function readRow(connection, precision, row) {
  if (row.kind === 'order') {
    const order = await find(connection, Order, row.objectId, ORDER_RELATIONS);
    return order && { type: row.type, precision, object: { order: orderOf(order) } };
  }
  const customer = await find(connection, Customer, row.objectId, { user: true });
  // A guest has no account; who it was stands in the order, if one is placed.
  return customer?.user && !customer.deletedAt
    ? { type: row.type, precision, object: { customer: customerOf(customer) } }
    : null;
}

function find(connection, entity, id, relations) {
  return connection.rawConnection
    .getRepository(entity)
    .findOne({ where: { id }, relations, relationLoadStrategy: 'query' });
}

function orderOf(order) {
  return {
    ...pick(order, ['id', 'code', 'state', 'createdAt', 'updatedAt', 'orderPlacedAt']),
    ...pick(order, ['currencyCode', 'subTotal', 'subTotalWithTax', 'shipping']),
    ...pick(order, ['shippingWithTax', 'total', 'totalWithTax']),
    lines: order.lines.map(lineOf),
    surcharges: order.surcharges.map((each) => pick(each, ['price', 'priceWithTax'])),
    discounts: order.discounts.map((each) => pick(each, ['amount', 'adjustmentSource'])),
    promotions: order.promotions.map((each) => pick(each, ['id', 'couponCode'])),
    payments: order.payments.map(paymentOf),
    customer: order.customer ? customerOf(order.customer) : null,
    shippingAddress: pick(order.shippingAddress ?? {}, [
      'fullName',
      'streetLine1',
      'streetLine2',
      'postalCode',
      'city',
      'countryCode',
    ]),
    customFields: pick(order.customFields ?? {}, [
      'goodwordRef',
      'goodwordVisitor',
      'goodwordLanding',
      'goodwordReferrer',
    ]),
  };
}

function lineOf(line) {
  return {
    ...pick(line, ['id', 'quantity', 'orderPlacedQuantity', 'unitPrice', 'linePrice', 'taxRate']),
    listPriceIncludesTax: line.listPriceIncludesTax,
    discounts: line.discounts.map((each) => ({
      amount: each.amount,
      data: pick(each.data ?? {}, ['itemDistribution']),
    })),
  };
}

function paymentOf(payment) {
  return {
    ...pick(payment, ['id', 'amount', 'state', 'createdAt', 'updatedAt']),
    refunds: payment.refunds.map((each) => ({
      ...pick(each, ['id', 'total', 'shipping', 'state', 'reason', 'createdAt', 'updatedAt']),
    })),
  };
}

function customerOf(customer) {
  return pick(customer, ['id', 'emailAddress', 'phoneNumber', 'firstName', 'lastName']);
}

/** These of its fields, getters among them, without those that are not there. */
function pick(object, names) {
  return Object.fromEntries(
    names.filter((name) => object[name] != null).map((name) => [name, object[name]]),
  );
}

module.exports = { readRow, orderOf, customerOf };
