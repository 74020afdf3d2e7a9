'use strict';

const { Migration } = require('@medusajs/framework/mikro-orm/migrations');

class Migration20261125000000 extends Migration {
  async up() {
    this.addSql(`create table if not exists "goodword_outbox" (
      "id" bigint generated always as identity primary key,
      "kind" text not null,
      "object_id" text not null,
      "type" text not null,
      "state" text not null default 'waiting',
      "attempts" integer not null default 0,
      "last_status" integer,
      "created_at" timestamptz not null,
      "next_at" timestamptz not null,
      "leased_until" timestamptz,
      "ended_at" timestamptz
    )`);
    this.addSql(`create index if not exists "goodword_outbox_due"
      on "goodword_outbox" ("next_at") where "state" = 'waiting'`);
    this.addSql(`create index if not exists "goodword_outbox_object"
      on "goodword_outbox" ("kind", "object_id", "state")`);
  }

  async down() {
    this.addSql('drop table if exists "goodword_outbox"');
  }
}

exports.Migration20261125000000 = Migration20261125000000;
