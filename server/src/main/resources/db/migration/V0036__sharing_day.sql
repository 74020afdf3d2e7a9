-- A zone as PostgreSQL understands it. Names are the same as Java's, but an offset is written with the
-- other sign here; what is not known at all is read as UTC, so that no click is lost over it.
create function shop_zone_name(zone text) returns text
    language plpgsql immutable
as $$
begin
    if zone ~ '[+-][0-9]{2}:[0-9]{2}' then
        return translate(substring(zone from '[+-].*$'), '+-', '-+');
    end if;
    perform timestamptz 'epoch' at time zone zone;
    return zone;
exception
    when invalid_parameter_value then return 'UTC';
end
$$;

-- The zone of the shop that the transaction stands in: by it other rooms tell days apart.
create function shop_zone() returns text
    language sql stable
    return coalesce(
        (select shop_zone_name(time_zone) from shop_shop where shop_id = tenancy_shop()), 'UTC');

-- What was shared, opened and claimed on each day of the shop, counted when it is stored, so that
-- nobody has to go through clicks to count them.
create table sharing_day (
    shop_id uuid not null,
    day date not null,
    shares bigint not null default 0,
    human_clicks bigint not null default 0,
    other_clicks bigint not null default 0,
    claims bigint not null default 0,
    primary key (shop_id, day)
);

-- What is there already.
alter table shop_shop no force row level security;
alter table sharing_share no force row level security;
alter table sharing_click no force row level security;
alter table sharing_claim no force row level security;
insert into sharing_day (shop_id, day, shares, human_clicks, other_clicks, claims)
select fact.shop_id, (fact.at at time zone shop_zone_name(coalesce(shop.time_zone, 'UTC')))::date,
    sum(fact.shares), sum(fact.human_clicks), sum(fact.other_clicks), sum(fact.claims)
from (
    select shop_id, shared_at as at, 1 as shares, 0 as human_clicks, 0 as other_clicks, 0 as claims
    from sharing_share
    union all
    select shop_id, clicked_at, 0, human::int, (not human)::int, 0 from sharing_click
    union all
    select shop_id, claimed_at, 0, 0, 0, 1 from sharing_claim
) fact
left join shop_shop shop on shop.shop_id = fact.shop_id
group by 1, 2;
alter table shop_shop force row level security;
alter table sharing_share force row level security;
alter table sharing_click force row level security;
alter table sharing_claim force row level security;
call tenancy_guard('sharing_day', 'select, insert, update');

-- As in V0020, and counts what it really stored.
create or replace function sharing_move_intake(most int) returns bigint
    language sql volatile security definer set search_path = public set enable_seqscan = off
as $$
    with taken as (
        delete from sharing_intake
        where ctid = any (array(
            select ctid from sharing_intake
            where shop_id = tenancy_shop()
            order by click_id
            limit most
            for update skip locked))
        returning *
    ), kept as (
        insert into sharing_click (shop_id, click_key, person_id, code_key, share_key,
            visitor_key, human, clicked_at)
        select taken.shop_id, taken.click_id::text, code.person_id, taken.code_key, null,
            taken.visitor_key, taken.human, taken.clicked_at
        from taken
        join sharing_code code
            on code.shop_id = taken.shop_id and code.code_key = taken.code_key
        on conflict (shop_id, click_key) do nothing
        returning human, clicked_at
    ), counted as (
        insert into sharing_day as known (shop_id, day, human_clicks, other_clicks)
        select tenancy_shop(), (kept.clicked_at at time zone zone.name)::date,
            count(*) filter (where kept.human), count(*) filter (where not kept.human)
        from kept
        cross join (select shop_zone() as name offset 0) zone
        group by 2
        order by 2
        on conflict (shop_id, day) do update
        set human_clicks = known.human_clicks + excluded.human_clicks,
            other_clicks = known.other_clicks + excluded.other_clicks
    )
    select count(*) from taken
$$;
