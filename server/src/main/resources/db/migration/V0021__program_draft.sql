-- What the next publication puts in force; absent where that is what is in force already. The
-- edition counts every change, so that two people who edit at once notice each other.
alter table program_program
    add column next_terms jsonb,
    add column edition int not null default 1;
