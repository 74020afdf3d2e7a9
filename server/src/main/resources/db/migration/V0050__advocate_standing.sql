-- Who barred an advocate or let them back in, and why: what somebody decided is only ever added to.
create table advocate_standing (
    shop_id uuid not null,
    person_id uuid not null,
    line bigint generated always as identity,
    decided_at timestamptz not null,
    decided_by text not null,
    state text not null check (state in ('active', 'barred')),
    reason text not null check (reason <> ''),
    primary key (shop_id, person_id, line),
    foreign key (shop_id, person_id) references advocate_advocate
);
call tenancy_guard('advocate_standing', 'select, insert');
call tenancy_insert_only('advocate_standing');

-- The few that are barred, page by page.
create index advocate_advocate_barred on advocate_advocate (shop_id, joined_at, person_id)
    where state = 'barred';
