'use strict';

// The table goodword_outbox: which order or customer changed, and whether Goodword knows.
const { TURNED_DOWN } = require('./courier');

const DAY_MS = 24 * 60 * 60 * 1000;
const DONE_KEPT_MS = 7 * DAY_MS;
const GIVEN_UP_KEPT_MS = 30 * DAY_MS;

class Outbox {
  /** @param knex Medusa's connection to its own database */
  constructor(knex) {
    this.knex = knex;
  }

  async note({ kind, objectId, type }, now) {
    await this.knex.raw(
      `insert into goodword_outbox (kind, object_id, type, created_at, next_at)
       values (?, ?, ?, ?, ?)`,
      [kind, objectId, type, now, now],
    );
  }

  /** Notes what changed at this time, unless that was noted. */
  async noteMissed({ kind, objectId, type }, changedAt, now) {
    await this.knex.raw(
      `insert into goodword_outbox (kind, object_id, type, created_at, next_at)
       select ?, ?, ?, ?::timestamptz, ?::timestamptz
       where not exists (
         select 1 from goodword_outbox
         where kind = ? and object_id = ? and created_at >= ?::timestamptz)`,
      [kind, objectId, type, now, now, kind, objectId, changedAt],
    );
  }

  /** When something was noted last; null when nothing ever was. */
  async lastNotedAt() {
    const { rows } = await this.knex.raw('select max(created_at) as last from goodword_outbox');
    return rows[0].last;
  }

  /** The row that is due longest and the oldest of its object, for this process alone. */
  async claim(now, leasedUntil) {
    const { rows } = await this.knex.raw(
      `update goodword_outbox set leased_until = ?
       where id = (
         select r.id from goodword_outbox r
         where r.state = 'waiting' and r.next_at <= ?
           and (r.leased_until is null or r.leased_until < ?)
           and not exists (
             select 1 from goodword_outbox e
             where e.kind = r.kind and e.object_id = r.object_id
               and e.state = 'waiting' and e.id < r.id)
         order by r.next_at, r.id
         limit 1
         for update skip locked)
       returning id, kind, object_id, type, attempts, created_at`,
      [leasedUntil, now, now],
    );
    return rows.length === 0 ? null : rowOf(rows[0]);
  }

  /** The newest row of the same object: what is read after this covers it. */
  async lastOf(row) {
    const { rows } = await this.knex.raw(
      'select max(id) as last from goodword_outbox where kind = ? and object_id = ?',
      [row.kind, row.objectId],
    );
    return rows[0].last;
  }

  async arrived(row, upTo, now) {
    await this.knex.raw(
      `update goodword_outbox set state = 'done', ended_at = ?, leased_until = null
       where kind = ? and object_id = ? and state = 'waiting' and id <= ?`,
      [now, row.kind, row.objectId, upTo],
    );
  }

  async failed(row, status, nextAt) {
    await this.knex.raw(
      `update goodword_outbox
       set attempts = ?, last_status = ?, next_at = ?, leased_until = null
       where id = ? and state = 'waiting'`,
      [row.attempts + 1, status, nextAt, row.id],
    );
  }

  async givenUp(row, status, now) {
    await this.knex.raw(
      `update goodword_outbox
       set state = 'given_up', last_status = ?, ended_at = ?, leased_until = null
       where id = ? and state = 'waiting'`,
      [status, now, row.id],
    );
  }

  /** Lets those go now that waited only because nobody was there. */
  async hurry(now) {
    await this.knex.raw(
      `update goodword_outbox set next_at = ?
       where state = 'waiting' and next_at > ? and last_status <> all (?::integer[])`,
      [now, now, TURNED_DOWN],
    );
  }

  async forget(now) {
    await this.knex.raw(
      `delete from goodword_outbox
       where state = 'done' and ended_at < ? or state = 'given_up' and ended_at < ?`,
      [new Date(now.getTime() - DONE_KEPT_MS), new Date(now.getTime() - GIVEN_UP_KEPT_MS)],
    );
  }
}

function rowOf(found) {
  return {
    id: found.id,
    kind: found.kind,
    objectId: found.object_id,
    type: found.type,
    attempts: found.attempts,
    createdAt: found.created_at,
  };
}

module.exports = { Outbox };
