create table sharing_code (
    shop_id uuid not null,
    code_key text not null check (code_key = upper(code_key)),
    code text not null,
    person_id uuid not null,
    created_at timestamptz not null,
    primary key (shop_id, code_key)
);
create index sharing_code_person on sharing_code (shop_id, person_id);
call tenancy_guard('sharing_code', 'select, insert');

create table sharing_share (
    shop_id uuid not null,
    share_key text not null,
    person_id uuid not null,
    channel text not null,
    recipient_scheme text,
    recipient_digest text,
    shared_at timestamptz not null,
    primary key (shop_id, share_key),
    check ((recipient_scheme is null) = (recipient_digest is null))
);
create index sharing_share_recipient on sharing_share (shop_id, recipient_digest, shared_at)
    where recipient_digest is not null;
create index sharing_share_person on sharing_share (shop_id, person_id);
call tenancy_guard('sharing_share', 'select, insert, update');

create table sharing_click (
    shop_id uuid not null,
    click_key text not null,
    person_id uuid not null,
    code_key text not null,
    share_key text,
    visitor_key bytea,
    human boolean not null,
    clicked_at timestamptz not null,
    primary key (shop_id, click_key)
);
create index sharing_click_visitor on sharing_click (shop_id, visitor_key, clicked_at desc)
    where visitor_key is not null and human;
call tenancy_guard('sharing_click', 'select, insert');

create table sharing_claim (
    shop_id uuid not null,
    claim_id uuid not null,
    advocate_id uuid not null,
    friend_id uuid not null,
    coupon_key text not null,
    program_id uuid not null,
    terms_version int not null,
    arm text not null,
    state text not null check (state in ('claimed', 'used', 'expired', 'withdrawn')),
    claimed_at timestamptz not null,
    expires_at timestamptz not null,
    used_by_order uuid,
    primary key (shop_id, claim_id),
    unique (shop_id, coupon_key),
    unique (shop_id, program_id, friend_id),
    check ((state = 'used') = (used_by_order is not null))
);
call tenancy_guard('sharing_claim', 'select, insert, update');
