-- Where a shop's links lead, and on which hosts they live. The redirect asks before it knows the
-- shop, so both tables stand outside row security, out of the program's reach but through the two
-- functions below. Nothing in them is secret: every answer of the redirect shows it.
create table shop_site (
    shop_id uuid primary key,
    home text not null check (home ~ '^https?://[^/]+/' and length(home) <= 600),
    target_hosts text[] not null check (cardinality(target_hosts) between 1 and 50),
    visitor_id text not null check (visitor_id in ('never', 'allowed')),
    settled_at timestamptz not null
);

create table shop_link_host (
    link_host text primary key check (link_host = lower(link_host)),
    shop_id uuid not null
);
create index shop_link_host_shop on shop_link_host (shop_id);

-- Settles the site of the shop that the transaction stands in. Returns a link host that belongs to
-- another shop, and then changes nothing.
create function shop_settle(
    new_home text, new_targets text[], new_links text[], new_visitor_id text, at timestamptz)
    returns text
    language plpgsql security definer set search_path = public
as $$
declare
    mine uuid := tenancy_shop();
    taken text;
begin
    if mine is null then
        raise exception 'a site is settled inside its shop' using errcode = 'restrict_violation';
    end if;
    select min(link_host) into taken
    from shop_link_host
    where link_host = any (new_links) and shop_id <> mine;
    if taken is not null then
        return taken;
    end if;
    delete from shop_link_host where shop_id = mine and link_host <> all (new_links);
    insert into shop_link_host (link_host, shop_id)
    select fresh.link_host, mine
    from unnest(new_links) as fresh (link_host)
    where not exists (
        select from shop_link_host known
        where known.link_host = fresh.link_host and known.shop_id = mine)
    order by fresh.link_host;
    insert into shop_site (shop_id, home, target_hosts, visitor_id, settled_at)
    values (mine, new_home, new_targets, new_visitor_id, at)
    on conflict (shop_id) do update
    set home = excluded.home, target_hosts = excluded.target_hosts,
        visitor_id = excluded.visitor_id, settled_at = excluded.settled_at;
    return null;
end
$$;

-- All shops, each with its site if it has one; with a shop given, that one alone.
create function shop_sites(only_shop uuid)
    returns table (
        shop_id uuid, home text, target_hosts text[], link_hosts text[], visitor_id text)
    language sql stable security definer set search_path = public
as $$
    select listed.shop_id, site.home, site.target_hosts,
        array(
            select link_host from shop_link_host host
            where host.shop_id = listed.shop_id order by link_host),
        site.visitor_id
    from shop_directory listed
    left join shop_site site on site.shop_id = listed.shop_id
    where only_shop is null or listed.shop_id = only_shop
$$;
