-- Staff belong to the installation and may be members of several shops; who they are is asked before
-- any shop is known. These tables therefore stand outside row security, hold nothing about customers,
-- and every statement on a membership names its shop or its member.
create table access_staff (
    staff_id uuid primary key,
    email text not null unique check (length(email) between 3 and 254),
    name text not null check (length(name) between 1 and 120),
    password_hash text not null,
    state text not null check (state in ('active', 'disabled')),
    created_at timestamptz not null
);
grant select, insert, update on access_staff to goodword_app;

create table access_membership (
    shop_id uuid not null,
    staff_id uuid not null references access_staff,
    role text not null check (role in ('owner', 'marketing', 'support', 'read_only')),
    joined_at timestamptz not null,
    primary key (shop_id, staff_id)
);
create index access_membership_of_staff on access_membership (staff_id);
grant select, insert, update, delete on access_membership to goodword_app;

-- Links that work once: the digest of 256 random bits, never the bits. Looked up before a shop is known.
create table access_link (
    link_digest bytea primary key,
    kind text not null check (kind in ('set_up', 'invitation', 'reset')),
    shop_id uuid,
    role text check (role in ('owner', 'marketing', 'support', 'read_only')),
    email text,
    staff_id uuid references access_staff,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    check ((kind = 'invitation') = (shop_id is not null and role is not null and email is not null)),
    check ((kind = 'reset') = (staff_id is not null))
);
create index access_link_expiring on access_link (expires_at);
grant select, insert, update, delete on access_link to goodword_app;

-- When somebody last tried to get in, by a keyed digest of the account or the address: the count must
-- hold over replicas and restarts. One row a key, so that two tries at once wait for each other.
create table access_guess (
    guess_key bytea primary key,
    tried_at timestamptz[] not null
);
grant select, insert, update, delete on access_guess to goodword_app;

-- Challenges that were answered; each may be answered once.
create table access_spent (
    challenge_digest bytea primary key,
    expires_at timestamptz not null
);
grant select, insert, delete on access_spent to goodword_app;
