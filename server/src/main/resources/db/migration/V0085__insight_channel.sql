-- Under which channel the owner wants to see the words that orders carry.
create table insight_channel (
    shop_id uuid not null,
    word text not null check (word <> ''),
    channel text not null check (channel <> ''),
    primary key (shop_id, word)
);
call tenancy_guard('insight_channel', 'select, insert, update, delete');

-- A month that is told as a whole takes the place of what was told of its days.
grant delete on insight_spend to goodword_app;

-- The few referred orders of some days, among many others.
create index insight_order_referred on insight_order (shop_id, counted_on) where referred;
