-- What an owner passed over in the guided start, or says is taken care of. All else that the start
-- shows is read from facts.
create table shop_start_mark (
    shop_id uuid not null,
    mark text not null check (
        mark in ('connect_skipped', 'brand_skipped', 'try_skipped', 'backups_noted')),
    marked_at timestamptz not null,
    primary key (shop_id, mark)
);
call tenancy_guard('shop_start_mark', 'select, insert');
