-- One event on its way to one endpoint: once, however often the fact is heard. `fact` holds ids
-- alone. The body is made when it is sent first, kept sealed so that every try sends the same, and
-- forgotten with the person whom it is about.
create table webhook_delivery (
    shop_id uuid not null,
    delivery_id uuid not null,
    place bigint generated always as identity,
    endpoint_id uuid not null,
    event_id text not null check (length(event_id) between 1 and 100),
    type text not null check (length(type) between 1 and 60),
    occurred_at timestamptz not null,
    fact jsonb not null,
    state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
    attempts int not null default 0 check (attempts >= 0),
    heard_at timestamptz not null,
    next_try_at timestamptz not null,
    tried_at timestamptz,
    settled_at timestamptz,
    last_status int,
    last_why text not null default '' check (length(last_why) <= 200),
    sealed_body bytea,
    primary key (shop_id, delivery_id),
    unique (shop_id, endpoint_id, event_id),
    foreign key (shop_id, endpoint_id) references webhook_endpoint on delete cascade,
    check ((state = 'waiting') = (settled_at is null))
);
create index webhook_delivery_waiting on webhook_delivery (shop_id, endpoint_id, place)
    where state = 'waiting';
create index webhook_delivery_newest
    on webhook_delivery (shop_id, heard_at desc, delivery_id desc);
create index webhook_delivery_of_endpoint
    on webhook_delivery (shop_id, endpoint_id, heard_at desc, delivery_id desc);
call tenancy_guard('webhook_delivery', 'select, insert, update, delete');

-- What was tried and what came of it; never what the other side wrote.
create table webhook_attempt (
    shop_id uuid not null,
    delivery_id uuid not null,
    place bigint generated always as identity,
    tried_at timestamptz not null,
    status int,
    millis bigint not null check (millis >= 0),
    why text not null default '' check (length(why) <= 200),
    primary key (shop_id, delivery_id, place),
    foreign key (shop_id, delivery_id) references webhook_delivery on delete cascade
);
call tenancy_guard('webhook_attempt', 'select, insert, delete');
