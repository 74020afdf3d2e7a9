'use strict';

const assert = require('node:assert/strict');
const { join } = require('node:path');
const { test } = require('node:test');
const companions = require('./companions');

const START = new Date('2026-03-01T10:00:00Z').getTime();
const MINUTE = 60_000;

/** An outbox in memory that keeps the same promises as the tables. */
class FakeOutbox {
  rows = [];
  hurried = 0;

  add(kind, objectId, now) {
    const id = this.rows.length + 1;
    const due = { nextAt: now, leasedUntil: null, attempts: 0, state: 'waiting', lastStatus: null };
    this.rows.push({ id, kind, objectId, type: `${kind}.changed`, createdAt: now, ...due });
  }

  claim(now, leasedUntil) {
    const waiting = this.rows.filter((row) => row.state === 'waiting');
    const row = waiting.find(
      (one) =>
        one.nextAt <= now &&
        (one.leasedUntil === null || one.leasedUntil < now) &&
        !waiting.some((e) => e.objectId === one.objectId && e.id < one.id),
    );
    if (row === undefined) return null;
    row.leasedUntil = leasedUntil;
    return { ...row };
  }

  lastOf(row) {
    return Math.max(...this.rows.filter((r) => r.objectId === row.objectId).map((r) => r.id));
  }

  arrived(row, upTo) {
    for (const one of this.rows) {
      if (one.objectId === row.objectId && one.state === 'waiting' && one.id <= upTo) {
        one.state = 'done';
      }
    }
  }

  failed(row, lastStatus, nextAt) {
    const changed = { attempts: row.attempts + 1, lastStatus, nextAt, leasedUntil: null };
    Object.assign(this.rows[row.id - 1], changed);
  }

  givenUp(row, lastStatus) {
    Object.assign(this.rows[row.id - 1], { state: 'given_up', lastStatus });
  }

  hurry(now) {
    this.hurried++;
    this.rows.forEach((row) => (row.nextAt = row.nextAt > now ? now : row.nextAt));
  }

  states() {
    return this.rows.map((row) => row.state);
  }
}

/** A courier at a desk where time passes only when a test says so. */
function desk(Courier, { statuses = [], objects = {} } = {}) {
  const outbox = new FakeOutbox();
  const sent = [];
  const said = [];
  let now = START;
  const courier = new Courier({
    outbox,
    read: async (row) => {
      const object = objects[row.objectId];
      if (object instanceof Error) throw object;
      return object === undefined ? null : { type: row.type, precision: 2, object };
    },
    post: async (id, body) => {
      sent.push({ id, ...JSON.parse(body) });
      return statuses.length > 0 ? statuses.shift() : 200;
    },
    log: { info: (text) => said.push(text), warn: (text) => said.push(text) },
    now: () => new Date(now),
    chance: () => 1,
  });
  const add = (kind, objectId) => outbox.add(kind, objectId, new Date(now));
  return { courier, outbox, sent, said, objects, add, pass: (ms) => (now += ms) };
}

for (const { name, plain } of companions) {
  const { Courier, pauseAfter, isAway, notTooOften } = require(join(plain, 'courier.js'));

  test(`${name}: several changes of an object are told at once, as it is now`, async () => {
    const { courier, outbox, sent, add } = desk(Courier, { objects: { a: { total: 3 }, b: {} } });
    add('order', 'a');
    add('order', 'b');
    add('order', 'a');

    await courier.round();

    assert.deepEqual(outbox.states(), ['done', 'done', 'done']);
    assert.equal(sent.length, 2);
    assert.deepEqual(Object.keys(sent[0]), ['id', 'type', 'timestamp', 'precision', 'object']);
    assert.equal(sent[0].type, 'order.changed');
    assert.equal(sent[0].timestamp, '2026-03-01T10:00:00.000Z');
    assert.deepEqual(sent[0].object, { total: 3 });
  });

  test(`${name}: what changes meanwhile is sent again`, async () => {
    const { courier, outbox, sent, add, objects } = desk(Courier, { objects: { a: { total: 1 } } });
    add('order', 'a');
    const { post } = courier;
    courier.post = (...message) => {
      courier.post = post;
      objects.a = { total: 2 };
      add('order', 'a');
      return post(...message);
    };

    await courier.round();

    assert.deepEqual(outbox.states(), ['done', 'done']);
    assert.deepEqual(sent.map(({ object }) => object.total), [1, 2]);
    assert.notEqual(sent[0].id, sent[1].id);
  });

  test(`${name}: nobody there: one try, a pause, the same id, then all that waited`, async () => {
    const { courier, outbox, sent, said, add, pass } = desk(Courier, {
      objects: { a: {}, b: {} },
      statuses: [0, 503, 0],
    });
    add('order', 'a');
    add('order', 'b');

    await courier.round();
    await courier.round();
    await courier.round();
    const early = sent.length;
    pass(5_000);
    await courier.round();
    const late = sent.length;
    pass(20_000);
    await courier.round();

    assert.equal(early, 2);
    assert.equal(late, 3);
    assert.deepEqual(outbox.states(), ['done', 'done']);
    assert.equal(sent[0].id, sent[2].id);
    assert.equal(outbox.hurried, 1);
    assert.equal(said.length, 2);
  });

  test(`${name}: a message that is refused holds up no other`, async () => {
    const { courier, outbox, add } = desk(Courier, {
      objects: { a: {}, b: {} },
      statuses: [400],
    });
    add('order', 'a');
    add('order', 'b');

    await courier.round();

    assert.deepEqual(outbox.states(), ['waiting', 'done']);
    assert.equal(outbox.rows[0].lastStatus, 400);
  });

  test(`${name}: it is tried for three days and then given up`, async () => {
    const { courier, outbox, sent, said, add, pass } = desk(Courier, {
      objects: { a: { email: 'bob@mail.example' } },
      statuses: Array(1000).fill(0),
    });
    add('order', 'a');

    for (let minutes = 0; minutes < 3 * 24 * 60; minutes += 5) {
      await courier.round();
      pass(5 * MINUTE);
    }
    const before = outbox.states();
    pass(15 * MINUTE);
    await courier.round();

    assert.deepEqual(before, ['waiting']);
    assert.deepEqual(outbox.states(), ['given_up']);
    assert.ok(sent.length > 200 && sent.length < 400, `${sent.length} tries`);
    assert.ok(said.length > 0 && said.every((text) => !text.includes('mail.example')));
  });

  test(`${name}: what is gone is done, and what cannot be read is tried again`, async () => {
    const broken = new Error('bob@mail.example');
    const { courier, outbox, sent, said, add } = desk(Courier, { objects: { b: broken } });
    add('order', 'a');
    add('order', 'b');

    await courier.round();

    assert.deepEqual(outbox.states(), ['done', 'waiting']);
    assert.equal(sent.length, 0);
    assert.deepEqual(said, ['row 2 (order b) cannot be read: Error']);
  });

  test(`${name}: a row that a dead process held is free after its lease`, async () => {
    const { courier, outbox, add, pass } = desk(Courier, { objects: { a: {} } });
    add('order', 'a');
    outbox.claim(new Date(START), new Date(START + MINUTE));

    await courier.round();
    const held = outbox.states();
    pass(MINUTE + 1);
    await courier.round();

    assert.deepEqual(held, ['waiting']);
    assert.deepEqual(outbox.states(), ['done']);
  });

  test(`${name}: rounds do not overlap, and none begins after the end`, async () => {
    const { courier, sent, add } = desk(Courier, { objects: { a: {}, b: {} } });
    add('order', 'a');

    await Promise.all([courier.round(), courier.round(), courier.round()]);
    add('order', 'b');
    await courier.stop();
    await courier.round();

    assert.equal(sent.length, 1);
  });

  test(`${name}: pauses grow from seconds to a quarter of an hour`, () => {
    const pauses = [1, 2, 3, 4, 5, 6, 200].map((attempts) => pauseAfter(attempts, 1) / 1000);

    assert.deepEqual(pauses, [5, 20, 60, 180, 480, 900, 900]);
    assert.equal(pauseAfter(1, 0), 4_500);
    const statuses = [0, 302, 400, 401, 404, 413, 415, 422, 429, 500, 503];
    assert.deepEqual(statuses.filter(isAway), [0, 302, 401, 404, 429, 500, 503]);
  });

  test(`${name}: the same complaint is not heard again for ten minutes`, () => {
    const said = [];
    let now = START;
    const warn = notTooOften((text) => said.push(text), () => now);

    ['a', 'a', 'b'].forEach(warn);
    now += 10 * MINUTE;
    ['a', 'a'].forEach(warn);

    assert.deepEqual(said, ['a', 'b', 'a']);
  });
}
