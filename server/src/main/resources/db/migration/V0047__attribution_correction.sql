-- Staff may credit an order that nobody has the credit for: once, with a reason, beside the first
-- decision, which stays as it was made.
create table attribution_correction (
    shop_id uuid not null,
    order_id uuid not null,
    advocate_id uuid not null,
    decided_by text not null check (decided_by <> ''),
    reason text not null check (reason <> ''),
    decided_at timestamptz not null,
    primary key (shop_id, order_id)
);
call tenancy_guard('attribution_correction', 'select, insert');
call tenancy_insert_only('attribution_correction');
