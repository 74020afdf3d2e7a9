create table program_program (
    shop_id uuid not null,
    program_id uuid not null,
    name text not null check (length(name) between 1 and 200),
    state text not null check (state in ('draft', 'live', 'paused', 'archived')),
    current_version int not null default 0,
    experiment_id uuid,
    created_at timestamptz not null,
    primary key (shop_id, program_id)
);
-- One live program a shop, for now: which one earns a credit is then never a guess.
create unique index program_program_live on program_program (shop_id) where state = 'live';
call tenancy_guard('program_program', 'select, insert, update');

create table program_terms (
    shop_id uuid not null,
    program_id uuid not null,
    version int not null check (version > 0),
    terms jsonb not null,
    published_at timestamptz not null,
    primary key (shop_id, program_id, version)
);
call tenancy_guard('program_terms', 'select, insert');
call tenancy_insert_only('program_terms');
