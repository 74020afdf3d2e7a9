create table order_order (
    shop_id uuid not null,
    order_id uuid not null,
    external_id text not null check (external_id <> ''),
    number text,
    person_id uuid,
    state text not null check (state in ('ANNOUNCED', 'DRAFT', 'PLACED', 'PAID', 'CANCELLED', 'DELETED')),
    version bigint not null,
    body_digest bytea,
    placed_at timestamptz,
    paid_at timestamptz,
    cancelled_at timestamptz,
    currency text check (currency ~ '^[A-Z]{3}$'),
    items_minor bigint check (items_minor >= 0),
    discount_minor bigint check (discount_minor between 0 and items_minor),
    shipping_minor bigint check (shipping_minor >= 0),
    tax_minor bigint check (tax_minor >= 0),
    grand_minor bigint check (grand_minor >= 0),
    discount_codes text[] not null default '{}',
    test boolean not null default false,
    source text,
    code text,
    visitor_key bytea,
    utm_source text,
    utm_medium text,
    utm_campaign text,
    utm_term text,
    utm_content text,
    landing_url text,
    referrer_url text,
    device_key bytea,
    payment_key bytea,
    address_key bytea,
    surname_key bytea,
    ip_key bytea,
    agent_key bytea,
    recorded_at timestamptz not null,
    primary key (shop_id, order_id),
    unique (shop_id, external_id),
    check (state = 'ANNOUNCED' or (person_id is not null and placed_at is not null and grand_minor is not null))
);
create index order_order_person on order_order (shop_id, person_id, placed_at) where person_id is not null;
call tenancy_guard('order_order', 'select, insert, update');

create table order_refund (
    shop_id uuid not null,
    order_id uuid not null,
    external_id text not null,
    amount_minor bigint not null check (amount_minor >= 0),
    currency text not null,
    refunded_at timestamptz not null,
    reason text,
    withdrawn_at timestamptz,
    primary key (shop_id, order_id, external_id)
);
call tenancy_guard('order_refund', 'select, insert, update');

create table order_dispute (
    shop_id uuid not null,
    order_id uuid not null,
    external_id text not null,
    standing text not null check (standing in ('OPEN', 'WON', 'LOST')),
    opened_at timestamptz not null,
    primary key (shop_id, order_id, external_id)
);
call tenancy_guard('order_dispute', 'select, insert, update');
