create table trust_screening (
    shop_id uuid not null,
    referral_id uuid not null,
    advocate_id uuid not null,
    ip_key bytea,
    placed_at timestamptz not null,
    points int not null check (points >= 0),
    signals jsonb not null,
    advocate_outcome text not null check (advocate_outcome in ('cleared', 'held', 'refused')),
    friend_outcome text not null check (friend_outcome in ('cleared', 'held', 'refused')),
    review_by timestamptz,
    screened_at timestamptz not null,
    primary key (shop_id, referral_id)
);
create index trust_screening_advocate on trust_screening (shop_id, advocate_id, placed_at);
create index trust_screening_ip on trust_screening (shop_id, ip_key, placed_at) where ip_key is not null;
call tenancy_guard('trust_screening', 'select, insert');
call tenancy_insert_only('trust_screening');

-- What a person decided about a held side; the newest counts.
create table trust_ruling (
    shop_id uuid not null,
    referral_id uuid not null,
    side text not null check (side in ('advocate', 'friend')),
    line bigint generated always as identity,
    outcome text not null check (outcome in ('released', 'refused')),
    decided_by text not null check (decided_by <> ''),
    reason text not null check (reason <> ''),
    decided_at timestamptz not null,
    primary key (shop_id, referral_id, side, line)
);
call tenancy_guard('trust_ruling', 'select, insert');
call tenancy_insert_only('trust_ruling');
