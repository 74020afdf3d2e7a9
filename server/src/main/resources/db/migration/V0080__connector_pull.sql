-- A store's whole history is read page by page. How far it is stands here, and moves in the
-- transaction that takes a page.
create table connector_pull (
    shop_id uuid not null,
    import_id uuid not null,
    connection_id uuid not null,
    since timestamptz not null,
    page int not null default 1 check (page >= 1),
    border text[] not null default '{}',
    slice int not null default 0,
    next_at timestamptz,
    trouble text not null default '',
    primary key (shop_id, import_id),
    foreign key (shop_id, import_id) references connector_import,
    foreign key (shop_id, connection_id) references connector_connection
);
create index connector_pull_connection on connector_pull (shop_id, connection_id);
create index connector_pull_next on connector_pull (shop_id, next_at) where next_at is not null;
call tenancy_guard('connector_pull', 'select, insert, update');
