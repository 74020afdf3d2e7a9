-- How far a store was read for what changed in it, and when it is read again. A run that was cut off
-- goes on where it was.
create table connector_reconciliation (
    shop_id uuid not null,
    connection_id uuid not null,
    next_at timestamptz not null,
    since timestamptz not null,
    page int not null default 1 check (page >= 1),
    latest timestamptz,
    begun_at timestamptz,
    ended_at timestamptz,
    orders_read bigint not null default 0,
    orders_changed bigint not null default 0,
    orders_refused bigint not null default 0,
    primary key (shop_id, connection_id),
    foreign key (shop_id, connection_id) references connector_connection
);
call tenancy_guard('connector_reconciliation', 'select, insert, update');
