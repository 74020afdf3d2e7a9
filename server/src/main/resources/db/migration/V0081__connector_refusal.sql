-- What could not be taken, row by row, so that it can be mended and handed in again. Never what the
-- row said.
create table connector_refusal (
    shop_id uuid not null,
    import_id uuid not null,
    position bigint not null,
    line bigint not null,
    field text not null,
    code text not null,
    why text not null,
    primary key (shop_id, import_id, position),
    foreign key (shop_id, import_id) references connector_import
);
call tenancy_guard('connector_refusal', 'select, insert');

create index connector_import_begun on connector_import (shop_id, begun_at desc);
