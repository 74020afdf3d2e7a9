-- The program's role owns nothing. It may exist already: roles belong to the whole server.
do $$
begin
    if not exists (select from pg_roles where rolname = 'goodword_app') then
        create role goodword_app nologin;
    end if;
exception
    when duplicate_object or unique_violation then null;
end
$$;

-- With one login for everything, that login steps down to the program's role on each connection. An
-- owner who may not grant it has a second login for the program and needs no stepping down.
do $$
begin
    if not pg_has_role(current_user, 'goodword_app', 'member') then
        execute format('grant goodword_app to %I', current_user);
    end if;
exception
    when insufficient_privilege then null;
end
$$;

revoke all on schema public from public;
grant usage on schema public to goodword_app;

-- The shop of this transaction. After a transaction the setting is '' and not null, hence nullif;
-- without a shop the comparison is null, so a table shows and takes nothing.
create function tenancy_shop() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.shop', true), '')::uuid;

-- Puts a table under forced row security and grants the program what it may do there.
create procedure tenancy_guard(guarded regclass, rights text)
    language plpgsql
as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format(
        'create policy shop_only on %s using (shop_id = tenancy_shop()) with check (shop_id = tenancy_shop())',
        guarded);
    execute format('grant %s on %s to goodword_app', rights, guarded);
end
$$;

-- For tables that only ever grow.
create function tenancy_refuse_change() returns trigger
    language plpgsql
as $$
begin
    raise exception '% is insert-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create procedure tenancy_insert_only(guarded regclass)
    language plpgsql
as $$
begin
    execute format(
        'create trigger insert_only before update or delete or truncate on %s for each statement execute function tenancy_refuse_change()',
        guarded);
end
$$;
