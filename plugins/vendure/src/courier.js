'use strict';

// The same file in each companion: takes row after row from the outbox, reads what it names as it
// is now, and sends that. A row says only which object changed; what the object holds is read when
// it is sent, so the outbox keeps no names and no addresses.

const { messageId } = require('./wire');

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const PAUSES = [5 * SECOND, 20 * SECOND, MINUTE, 3 * MINUTE, 8 * MINUTE];
const PAUSE_MAX = 15 * MINUTE;
const GIVES_UP_AFTER = 3 * 24 * 60 * MINUTE;
const LEASE = 30 * SECOND;
const ROUND_MAX = 500;

/** How long to wait after so many tries; a tenth of it by chance, so that not all come at once. */
function pauseAfter(attempts, chance) {
  const pause = PAUSES[attempts - 1] ?? PAUSE_MAX;
  return Math.round(pause * (0.9 + 0.1 * chance));
}

/** Answers that turn down this one message; another one may well be taken. */
const TURNED_DOWN = [400, 413, 415, 422];

/** Whether an answer says nothing of the message: nobody there, no time, or not our address. */
function isAway(status) {
  return !TURNED_DOWN.includes(status);
}

/** Hands on what is said, and for ten minutes not the same again. */
function notTooOften(say, now = Date.now) {
  const saidAt = new Map();
  return (text) => {
    if (now() - (saidAt.get(text) ?? -Infinity) >= 10 * MINUTE) {
      saidAt.set(text, now());
      say(text);
    }
  };
}

class Courier {
  /**
   * @param parts.outbox    claim, lastOf, arrived, failed, givenUp, hurry
   * @param parts.read      what a row names, as it is: `{type, object, ...}`; null when it is gone
   * @param parts.post      sends an id and a body and answers with a status
   * @param parts.log       info and warn; hears ids and statuses, never content
   */
  constructor({ outbox, read, post, log, now = () => new Date(), chance = Math.random }) {
    Object.assign(this, { outbox, read, post, log, now, chance });
    this.running = null;
    this.away = false;
    this.stopped = false;
  }

  /** Sends what is due. One round at a time; whoever calls during one waits for that. */
  round() {
    this.running ??= this.#round().finally(() => (this.running = null));
    return this.running;
  }

  /** Lets the row at hand be finished and takes no other. */
  async stop() {
    this.stopped = true;
    await this.running?.catch(() => undefined);
  }

  async #round() {
    for (let sent = 0; sent < ROUND_MAX && !this.stopped; sent++) {
      const now = this.now();
      const row = await this.outbox.claim(now, new Date(now.getTime() + LEASE));
      if (row === null || !(await this.#deliver(row))) {
        return;
      }
    }
  }

  /** Whether it is worth trying the next one now. */
  async #deliver(row) {
    const upTo = await this.outbox.lastOf(row);
    const readAt = this.now();
    let message;
    try {
      message = await this.read(row, readAt);
    } catch (failed) {
      this.log.warn(`row ${row.id} (${row.kind} ${row.objectId}) cannot be read: ${failed.name}`);
      await this.#again(row, null);
      return true;
    }
    if (message === null) {
      await this.outbox.arrived(row, upTo, this.now());
      return true;
    }
    const { type, object, ...rest } = message;
    const body = JSON.stringify({ type, timestamp: readAt.toISOString(), ...rest, object });
    const status = await this.post(messageId(row, object), body, this.now());
    if (status >= 200 && status < 300) {
      await this.outbox.arrived(row, upTo, this.now());
      await this.#isBack();
      return true;
    }
    await this.#again(row, status);
    if (isAway(status)) {
      this.#isAway(status);
      return false;
    }
    this.log.warn(`row ${row.id} (${row.kind} ${row.objectId}) was answered with ${status}`);
    return true;
  }

  async #again(row, status) {
    const now = this.now();
    if (now.getTime() - row.createdAt.getTime() >= GIVES_UP_AFTER) {
      this.log.warn(`row ${row.id} (${row.kind} ${row.objectId}) is given up after three days`);
      await this.outbox.givenUp(row, status, now);
      return;
    }
    const pause = pauseAfter(row.attempts + 1, this.chance());
    await this.outbox.failed(row, status, new Date(now.getTime() + pause));
  }

  #isAway(status) {
    if (!this.away) {
      this.away = true;
      const said = status === 0 ? 'does not answer' : `answers with ${status}`;
      this.log.warn(`it ${said}; messages wait in the outbox and are sent later`);
    }
  }

  /** When one gets through, those that only waited for that need not wait longer. */
  async #isBack() {
    if (this.away) {
      this.away = false;
      this.log.info('it answers again');
      await this.outbox.hurry(this.now());
    }
  }
}

module.exports = { Courier, pauseAfter, isAway, notTooOften, TURNED_DOWN };
