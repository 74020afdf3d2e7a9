'use strict';

// What the parts of this plugin share within one process: the outbox, and the courier who empties
// it. Null when the shop is not connected.

const { ContainerRegistrationKeys } = require('@medusajs/framework/utils');
const { Courier, notTooOften } = require('./courier');
const { Outbox } = require('./outbox');
const { readRow } = require('./reading');
const { post, readConnection } = require('./wire');

const OVERLAP_MS = 5 * 60 * 1000;
const MISSED_MAX = 1000;

let desk;

function deskOf(container) {
  if (desk === undefined) {
    desk = open(container);
  }
  return desk;
}

function open(container) {
  const log = container.resolve(ContainerRegistrationKeys.LOGGER);
  const { options } = container.resolve('goodword');
  const hook = options.hook ?? process.env.GOODWORD_HOOK_URL;
  const secret = options.secret ?? process.env.GOODWORD_SECRET;
  if (!hook || !secret) {
    log.warn('Goodword is not connected: set GOODWORD_HOOK_URL and GOODWORD_SECRET');
    return null;
  }
  let to;
  try {
    to = readConnection(hook, secret);
  } catch (wrong) {
    log.error(`Goodword is not connected: ${wrong.message}`);
    return null;
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const outbox = new Outbox(container.resolve(ContainerRegistrationKeys.PG_CONNECTION));
  const courier = new Courier({
    outbox,
    read: (row) => readRow(query, row),
    post: (id, body, now) => post(to, id, body, now),
    log: {
      info: (text) => log.info(`Goodword: ${text}`),
      warn: (text) => log.warn(`Goodword: ${text}`),
    },
  });
  const warn = notTooOften((text) => log.warn(`Goodword: ${text}`));
  const stuck = (failed) => warn(`could not work the outbox (${failed.name})`);
  return { query, outbox, courier, log, stuck };
}

/**
 * Medusa tells of a change after it is made, in memory: what changed in the moment in which a
 * process was killed is told by nobody. So the first round of a process looks what changed since
 * something was noted last.
 */
async function catchUp({ query, outbox }, now) {
  const last = await outbox.lastNotedAt();
  if (last === null) {
    return;
  }
  const since = new Date(last.getTime() - OVERLAP_MS);
  for (const order of await changed(query, 'order', ['id', 'updated_at'], since)) {
    await missed(outbox, order.id, order.updated_at, now);
  }
  const fields = ['updated_at', 'payment_collection.order.id'];
  for (const payment of await changed(query, 'payment', fields, since)) {
    const order = payment.payment_collection?.order;
    if (order) {
      await missed(outbox, order.id, payment.updated_at, now);
    }
  }
}

async function changed(query, entity, fields, since) {
  const { data } = await query.graph({
    entity,
    fields,
    filters: { updated_at: { $gte: since } },
    pagination: { take: MISSED_MAX, order: { updated_at: 'ASC' } },
  });
  return data;
}

function missed(outbox, id, changedAt, now) {
  const note = { kind: 'order', objectId: id, type: 'order.updated' };
  return outbox.noteMissed(note, new Date(changedAt), now);
}

module.exports = { deskOf, catchUp };
