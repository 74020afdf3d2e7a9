-- Coupons that were asked of a store: noted before the store is asked, so that whoever dies before the
-- answer knows where to look. A coupon's code is its key.
create table connector_coupon (
    shop_id uuid not null,
    coupon_key text not null check (length(coupon_key) between 1 and 64),
    connection_id uuid not null,
    subject text not null check (length(subject) between 1 and 100),
    state text not null check (state in ('asked', 'made', 'used', 'ended', 'refused')),
    external_id text check (length(external_id) <= 200),
    why text not null default '' check (length(why) <= 500),
    asked_at timestamptz not null,
    settled_at timestamptz,
    primary key (shop_id, coupon_key),
    foreign key (shop_id, connection_id) references connector_connection,
    check (state <> 'made' or external_id is not null)
);
create index connector_coupon_state on connector_coupon (shop_id, state, asked_at);
call tenancy_guard('connector_coupon', 'select, insert, update');
