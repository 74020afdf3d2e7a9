-- Second factors belong to staff and so stand outside row security, as staff do.
create table access_totp (
    staff_id uuid primary key references access_staff,
    key_id text not null,
    sealed_secret bytea not null,
    last_step bigint not null,
    created_at timestamptz not null
);
grant select, insert, update, delete on access_totp to goodword_app;

create table access_recovery (
    staff_id uuid not null references access_staff,
    code_digest bytea not null,
    used_at timestamptz,
    primary key (staff_id, code_digest)
);
grant select, insert, update, delete on access_recovery to goodword_app;

-- A passkey's public half, as WebAuthn names its parts.
create table access_passkey (
    credential_id bytea primary key check (length(credential_id) between 1 and 1023),
    staff_id uuid not null references access_staff,
    public_key bytea not null,
    signature_count bigint not null,
    verified boolean not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    transports text not null,
    attestation bytea,
    client_json bytea,
    label text not null check (length(label) between 1 and 80),
    created_at timestamptz not null,
    last_used_at timestamptz not null
);
create index access_passkey_of_staff on access_passkey (staff_id);
grant select, insert, update, delete on access_passkey to goodword_app;
