create table insight_spend (
    shop_id uuid not null,
    channel text not null,
    spent_on date not null,
    currency text not null,
    amount_minor bigint not null check (amount_minor >= 0),
    primary key (shop_id, channel, spent_on, currency)
);
call tenancy_guard('insight_spend', 'select, insert, update');
