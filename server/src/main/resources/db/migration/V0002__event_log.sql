-- Exempt from row security: readers follow it across shops, by position.
-- xid orders what position alone cannot: a reader stays below the oldest open transaction.
create table event_log (
    xid xid8 not null default pg_current_xact_id(),
    position bigint generated always as identity,
    shop_id uuid not null,
    event_key text not null check (length(event_key) between 1 and 300),
    type text not null,
    occurred_at timestamptz not null,
    payload jsonb not null,
    primary key (xid, position),
    unique (shop_id, event_key)
);
grant select, insert on event_log to goodword_app;
call tenancy_insert_only('event_log');

-- How far each reader has come.
create table event_reader (
    reader text primary key,
    xid xid8 not null,
    position bigint not null
);
grant select, insert, update on event_reader to goodword_app;
