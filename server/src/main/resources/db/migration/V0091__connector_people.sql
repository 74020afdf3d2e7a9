-- A list of customers and advocates that a shop brings from an earlier program: the file, what its
-- columns mean once somebody has said so, and which imports were made of it. The file goes when it
-- was taken over, or after a few days.
create table connector_people_list (
    shop_id uuid not null,
    list_id uuid not null,
    name text not null,
    encoding text not null,
    file bytea not null,
    matching jsonb,
    brought_at timestamptz not null,
    gone_at timestamptz,
    primary key (shop_id, list_id)
);
call tenancy_guard('connector_people_list', 'select, insert, update');

create table connector_people_import (
    shop_id uuid not null,
    import_id uuid not null,
    list_id uuid not null,
    way text not null check (way in ('look', 'take')),
    advocates bigint not null default 0,
    codes bigint not null default 0,
    balances bigint not null default 0,
    balance_minor bigint not null default 0,
    objections bigint not null default 0,
    primary key (shop_id, import_id),
    foreign key (shop_id, import_id) references connector_import,
    foreign key (shop_id, list_id) references connector_people_list
);
create index connector_people_import_list on connector_people_import (shop_id, list_id);
call tenancy_guard('connector_people_import', 'select, insert, update');
