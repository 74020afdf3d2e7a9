-- How many joined on each day of the shop, counted when they join.
create table advocate_day (
    shop_id uuid not null,
    day date not null,
    joined bigint not null,
    primary key (shop_id, day)
);

alter table shop_shop no force row level security;
alter table advocate_advocate no force row level security;
insert into advocate_day (shop_id, day, joined)
select advocate.shop_id,
    (advocate.joined_at at time zone shop_zone_name(coalesce(shop.time_zone, 'UTC')))::date, count(*)
from advocate_advocate advocate
left join shop_shop shop on shop.shop_id = advocate.shop_id
group by 1, 2;
alter table shop_shop force row level security;
alter table advocate_advocate force row level security;
call tenancy_guard('advocate_day', 'select, insert, update');
