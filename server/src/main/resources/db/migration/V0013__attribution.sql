create table attribution_decision (
    shop_id uuid not null,
    order_id uuid not null,
    advocate_id uuid,
    how text not null,
    evidence text,
    decided_at timestamptz not null,
    primary key (shop_id, order_id)
);
call tenancy_guard('attribution_decision', 'select, insert');
call tenancy_insert_only('attribution_decision');
