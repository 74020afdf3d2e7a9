create table moment_ask (
    shop_id uuid not null,
    person_id uuid not null,
    asked_at timestamptz not null,
    placement text not null,
    primary key (shop_id, person_id, asked_at)
);
call tenancy_guard('moment_ask', 'select, insert');
call tenancy_insert_only('moment_ask');
