create table person_person (
    shop_id uuid not null,
    person_id uuid not null,
    external_id text,
    email text,
    phone text,
    given_name text,
    family_name text,
    source text,
    referrer_id uuid,
    root_id uuid not null,
    generation int not null default 0 check (generation >= 0),
    first_seen_at timestamptz not null,
    primary key (shop_id, person_id),
    check ((referrer_id is null) = (generation = 0))
);
create index person_person_referrer on person_person (shop_id, referrer_id) where referrer_id is not null;
call tenancy_guard('person_person', 'select, insert, update');

-- The keyed, normalised ways to recognise a person; each belongs to whoever came with it first.
create table person_identity (
    shop_id uuid not null,
    identity_key bytea not null,
    kind text not null check (kind in ('customer', 'email', 'phone')),
    person_id uuid not null,
    primary key (shop_id, identity_key)
);
create index person_identity_person on person_identity (shop_id, person_id);
-- An erased person is recognised by nothing any more.
call tenancy_guard('person_identity', 'select, insert, delete');
