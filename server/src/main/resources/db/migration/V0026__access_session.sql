-- Sessions of staff, as Spring Session documents its tables. They cross shops and so stand outside row
-- security. The id alone opens nothing: the cookie also carries a proof made with the installation's
-- secret, which is not in the database. Attributes are short texts, never serialised objects.
create table access_session (
    primary_id text primary key,
    session_id text not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name text
);
create index access_session_expiring on access_session (expiry_time);
create index access_session_of_staff on access_session (principal_name);
grant select, insert, update, delete on access_session to goodword_app;

create table access_session_attributes (
    session_primary_id text not null references access_session on delete cascade,
    attribute_name text not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on access_session_attributes to goodword_app;
