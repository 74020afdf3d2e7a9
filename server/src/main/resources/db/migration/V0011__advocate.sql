create table advocate_advocate (
    shop_id uuid not null,
    person_id uuid not null,
    state text not null check (state in ('active', 'barred')),
    joined_at timestamptz not null,
    primary key (shop_id, person_id)
);
call tenancy_guard('advocate_advocate', 'select, insert, update');
