-- Which shop a code leads to on the installation's shared host; whoever brings a code first has it
-- there. On a shop's own link host the host tells the shop, and sharing_code is enough. Asked before
-- the shop is known, so it stands outside row security, out of the program's reach but through the
-- functions below, which tell nothing to whoever does not have the code.
create table sharing_route (
    code_key text primary key,
    shop_id uuid not null
);

create function sharing_enter_routes() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    insert into sharing_route (code_key, shop_id)
    select code_key, shop_id from fresh order by code_key
    on conflict (code_key) do nothing;
    return null;
end
$$;
create trigger enter_routes after insert on sharing_code
    referencing new table as fresh
    for each statement execute function sharing_enter_routes();

-- The codes that are there already, the oldest first.
alter table sharing_code no force row level security;
insert into sharing_route (code_key, shop_id)
select distinct on (code_key) code_key, shop_id
from sharing_code
order by code_key, created_at, shop_id;
alter table sharing_code force row level security;

create function sharing_shop_of(wanted text) returns uuid
    language sql stable security definer set search_path = public
    return (select shop_id from sharing_route where code_key = wanted);

-- Clicks as the redirect takes them, until they are moved to sharing_click. COPY is refused under row
-- security, so this table stands outside it: the program may add rows and do nothing else. A row may
-- be here twice, when the answer to a COPY was lost; the key of sharing_click makes it one.
create table sharing_intake (
    shop_id uuid not null,
    click_id uuid not null,
    code_key text not null,
    visitor_key bytea,
    human boolean not null,
    clicked_at timestamptz not null
);
create index sharing_intake_click on sharing_intake (shop_id, click_id);
grant insert on sharing_intake to goodword_app;

-- The shops that have clicks waiting, found by leaping from one to the next.
create function sharing_intake_shops() returns setof uuid
    language sql stable security definer set search_path = public
as $$
    with recursive waiting as (
        (select shop_id from sharing_intake order by shop_id limit 1)
        union all
        select (
            select intake.shop_id from sharing_intake intake
            where intake.shop_id > waiting.shop_id order by intake.shop_id limit 1)
        from waiting
        where waiting.shop_id is not null
    )
    select shop_id from waiting where shop_id is not null
$$;

-- Moves up to `most` clicks of the shop that the transaction stands in. One whose code is nobody's
-- leads nowhere and goes. Writes under the shop's own row security. Returns how many it took. The
-- rows are found by their place and the codes by their key, whatever the planner believes of tables
-- that it has not looked at yet: a poor plan would hold its rows for minutes.
create function sharing_move_intake(most int) returns bigint
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
    )
    select count(*) from taken
$$;
