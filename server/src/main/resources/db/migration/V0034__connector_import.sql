-- An order history that a shop handed in, and how far it has been taken. The file goes when the
-- import has ended.
create table connector_import (
    shop_id uuid not null,
    import_id uuid not null,
    state text not null check (state in ('waiting', 'running', 'done', 'stopped')),
    file bytea not null,
    bytes_total bigint not null,
    bytes_read bigint not null default 0,
    rows_read bigint not null default 0,
    orders_new bigint not null default 0,
    orders_known bigint not null default 0,
    rows_refused bigint not null default 0,
    refusals jsonb not null default '[]',
    stop_wanted boolean not null default false,
    begun_at timestamptz not null,
    ended_at timestamptz,
    primary key (shop_id, import_id),
    check ((state in ('done', 'stopped')) = (ended_at is not null))
);
call tenancy_guard('connector_import', 'select, insert, update');
