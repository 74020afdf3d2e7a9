create table shop_shop (
    shop_id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    simulated boolean not null,
    created_at timestamptz not null
);
call tenancy_guard('shop_shop', 'select, insert');

-- The one question that crosses shops here: which shops are there? Jobs that sweep need it.
create function shop_ids() returns setof uuid
    language plpgsql stable security definer set search_path = public
as $$
declare
    one record;
begin
    for one in select shop_id from shop_directory loop
        return next one.shop_id;
    end loop;
end
$$;

-- Exempt from row security and out of the program's reach but through shop_ids().
create table shop_directory (
    shop_id uuid primary key
);

create function shop_enter_directory() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    insert into shop_directory (shop_id) values (new.shop_id);
    return null;
end
$$;
create trigger enter_directory after insert on shop_shop
    for each row execute function shop_enter_directory();
