'use strict';

// The table goodword_outbox: which order or customer changed, and whether Goodword knows. It runs
// on every database that Vendure runs on, so a row is claimed by a lease, not by a lock.

// The copy that Vendure itself uses; another one would not know the entity.
const typeorm = require(require.resolve('typeorm', { paths: [require.resolve('@vendure/core')] }));
const { Brackets, Column, Entity, Index, LessThan, PrimaryGeneratedColumn } = typeorm;
const { TURNED_DOWN } = require('./courier');

const FIRST_TO_TRY = 5;
const DONE_KEPT_MS = 7 * 24 * 60 * 60 * 1000;
const GIVEN_UP_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

class GoodwordOutboxRow {}

function column(name, options) {
  Column(options)(GoodwordOutboxRow.prototype, name);
}

PrimaryGeneratedColumn()(GoodwordOutboxRow.prototype, 'id');
column('kind', { type: 'varchar', length: 20 });
column('objectId', { type: 'varchar', length: 100 });
column('type', { type: 'varchar', length: 40 });
column('state', { type: 'varchar', length: 12, default: 'waiting' });
column('attempts', { type: 'int', default: 0 });
column('lastStatus', { type: 'int', nullable: true });
column('createdAt', { type: Date });
column('nextAt', { type: Date });
column('leasedUntil', { type: Date, nullable: true });
column('endedAt', { type: Date, nullable: true });
Index(['state', 'nextAt'])(GoodwordOutboxRow);
Index(['kind', 'objectId', 'state'])(GoodwordOutboxRow);
Entity('goodword_outbox')(GoodwordOutboxRow);

class Outbox {
  /** @param connection Vendure's TransactionalConnection */
  constructor(connection) {
    this.connection = connection;
  }

  /**
   * Notes a change in the transaction that makes it, so that one is not without the other. What
   * goes wrong here is undone by itself alone and never fails that transaction.
   */
  async note(ctx, { kind, objectId, type }, now) {
    const manager = this.connection.getRepository(ctx, GoodwordOutboxRow).manager;
    const row = { kind, objectId: String(objectId), type, createdAt: now, nextAt: now };
    if (!manager.queryRunner?.isTransactionActive) {
      await manager.insert(GoodwordOutboxRow, row);
      return;
    }
    // By hand: a nested transaction of TypeORM would tell Vendure that the outer one is over.
    await manager.query('SAVEPOINT goodword_note');
    try {
      await manager.insert(GoodwordOutboxRow, row);
    } catch (failed) {
      await manager.query('ROLLBACK TO SAVEPOINT goodword_note');
      throw failed;
    }
    await manager.query('RELEASE SAVEPOINT goodword_note');
  }

  /** The row that is due longest and the oldest of its object, for this process alone. */
  async claim(now, leasedUntil) {
    for (const row of await this.#due(now)) {
      const claimed = await this.#rows()
        .createQueryBuilder()
        .update()
        .set({ leasedUntil })
        .where('id = :id', { id: row.id })
        .andWhere('state = :waiting', { waiting: 'waiting' })
        .andWhere(free(now))
        .execute();
      if (claimed.affected === 1) {
        return row;
      }
    }
    return null;
  }

  /** The newest row of the same object: what is read after this covers it. */
  async lastOf(row) {
    const { last } = await this.#rows()
      .createQueryBuilder('r')
      .select('MAX(r.id)', 'last')
      .where({ kind: row.kind, objectId: row.objectId })
      .getRawOne();
    return Number(last);
  }

  async arrived(row, upTo, now) {
    await this.#rows()
      .createQueryBuilder()
      .update()
      .set({ state: 'done', endedAt: now, leasedUntil: null })
      .where({ kind: row.kind, objectId: row.objectId, state: 'waiting' })
      .andWhere('id <= :upTo', { upTo })
      .execute();
  }

  async failed(row, status, nextAt) {
    await this.#rows().update(
      { id: row.id, state: 'waiting' },
      { attempts: row.attempts + 1, lastStatus: status, nextAt, leasedUntil: null },
    );
  }

  async givenUp(row, status, now) {
    await this.#rows().update(
      { id: row.id, state: 'waiting' },
      { state: 'given_up', lastStatus: status, endedAt: now, leasedUntil: null },
    );
  }

  /** Lets those go now that waited only because nobody was there. */
  async hurry(now) {
    await this.#rows()
      .createQueryBuilder()
      .update()
      .set({ nextAt: now })
      .where({ state: 'waiting' })
      .andWhere('nextAt > :now', { now })
      .andWhere('lastStatus NOT IN (:...turnedDown)', { turnedDown: TURNED_DOWN })
      .execute();
  }

  async forget(now) {
    await this.#rows().delete({ state: 'done', endedAt: before(now, DONE_KEPT_MS) });
    await this.#rows().delete({ state: 'given_up', endedAt: before(now, GIVEN_UP_KEPT_MS) });
  }

  #due(now) {
    const rows = this.#rows().createQueryBuilder('r');
    const earlier = rows
      .subQuery()
      .select('1')
      .from(GoodwordOutboxRow, 'e')
      .where("e.kind = r.kind AND e.objectId = r.objectId AND e.state = 'waiting' AND e.id < r.id");
    return rows
      .where('r.state = :waiting', { waiting: 'waiting' })
      .andWhere('r.nextAt <= :now', { now })
      .andWhere(free(now, 'r.'))
      .andWhere(`NOT EXISTS ${earlier.getQuery()}`)
      .orderBy('r.nextAt', 'ASC')
      .addOrderBy('r.id', 'ASC')
      .limit(FIRST_TO_TRY)
      .getMany();
  }

  #rows() {
    return this.connection.rawConnection.getRepository(GoodwordOutboxRow);
  }
}

function free(now, prefix = '') {
  return new Brackets((any) =>
    any
      .where(`${prefix}leasedUntil IS NULL`)
      .orWhere(`${prefix}leasedUntil < :freeNow`, { freeNow: now }),
  );
}

function before(now, ms) {
  return LessThan(new Date(now.getTime() - ms));
}

module.exports = { GoodwordOutboxRow, Outbox };
