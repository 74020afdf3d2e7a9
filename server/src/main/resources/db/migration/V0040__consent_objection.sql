-- What people have told a shop not to do with their address, and what they took back: each is a new
-- row, so that it stays on record who said what and when. The newest row of a topic is what stands.
-- Only the keyed digest of the canonical address is kept, so an objection outlives the person.
create table consent_objection (
    shop_id uuid not null,
    address_key bytea not null check (length(address_key) = 16),
    topic text not null check (topic ~ '^[a-z][a-z_]{0,39}$'),
    number int not null check (number > 0),
    stands boolean not null,
    way text not null check (way in ('link', 'one_click', 'staff')),
    noted_at timestamptz not null,
    primary key (shop_id, address_key, topic, number)
);
call tenancy_guard('consent_objection', 'select, insert');
call tenancy_insert_only('consent_objection');
