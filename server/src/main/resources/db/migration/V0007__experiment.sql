create table experiment_experiment (
    shop_id uuid not null,
    experiment_id uuid not null,
    name text not null,
    salt bigint not null,
    hold_out_basis_points int not null check (hold_out_basis_points between 0 and 10000),
    arms text[] not null check (cardinality(arms) >= 1),
    weights int[] not null check (cardinality(weights) = cardinality(arms)),
    assigned_outside boolean not null,
    created_at timestamptz not null,
    primary key (shop_id, experiment_id),
    unique (shop_id, name)
);
call tenancy_guard('experiment_experiment', 'select, insert');

create table experiment_assignment (
    shop_id uuid not null,
    experiment_id uuid not null,
    unit text not null,
    arm text not null,
    assigned_at timestamptz not null,
    primary key (shop_id, experiment_id, unit)
);
call tenancy_guard('experiment_assignment', 'select, insert');
