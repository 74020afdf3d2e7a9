-- A shop with a past of two years, from which its desk reads. Statements end at a semicolon.
create or replace function pg_temp.id(kind int, n bigint) returns uuid
    language sql immutable
    return (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;

-- Twenty advocates came by themselves, each of all others was brought by one twenty times older.
create or replace function pg_temp.generation(n bigint) returns int
    language sql immutable
    return case when n < 20 then 0 when n < 400 then 1 when n < 8000 then 2 when n < 160000 then 3
        else 4 end;

-- A fifth of all referrals belongs to the first twenty advocates.
create or replace function pg_temp.owner(n bigint) returns bigint
    language sql immutable
    return case when n / 10 % 5 = 0 then 1 + n / 50 % 20 else 1 + n * 7919 % :advocates end;

create or replace function pg_temp.given(n bigint) returns text
    language sql immutable
    return (array['Anna', 'Ben', 'Carla', 'David', 'Emma', 'Finn', 'Greta', 'Hugo', 'Ida', 'Jonas',
        'Klara', 'Leo', 'Mia', 'Noah', 'Olga', 'Paul', 'Rosa', 'Sam', 'Tilda', 'Viktor'])[1 + n % 20];

create or replace function pg_temp.family(n bigint) returns text
    language sql immutable
    return initcap((array['berg', 'dahl', 'fisch', 'holm', 'kraus', 'lind', 'moor', 'ost', 'stein',
        'wald'])[1 + n / 20 % 10] || (array['au', 'er', 'feld', 'hof', 'mann'])[1 + n / 200 % 5]
        || to_hex(n / 1000));

create or replace function pg_temp.at(n bigint) returns timestamptz
    language sql stable
    return now() - interval '730 days' + n * interval '730 days' / :orders;

insert into person_person (shop_id, person_id, external_id, email, given_name, family_name, source,
    referrer_id, root_id, generation, first_seen_at)
select :shop, pg_temp.id(1, n), 'member' || n, 'member' || n || '@mail.example', pg_temp.given(n),
    pg_temp.family(n), 'organic', case when n >= 20 then pg_temp.id(1, n / 20) end,
    pg_temp.id(1, n / (20 ^ pg_temp.generation(n))::bigint), pg_temp.generation(n),
    now() - interval '800 days'
from generate_series(1, :advocates) as n;

insert into person_person (shop_id, person_id, external_id, email, given_name, family_name, source,
    referrer_id, root_id, generation, first_seen_at)
select :shop, pg_temp.id(9, n), 'old' || n, 'old' || n || '@mail.example', pg_temp.given(n),
    pg_temp.family(n), 'organic', case when n % 10 = 0 then pg_temp.id(1, owner) end,
    case when n % 10 = 0 then pg_temp.id(1, owner) else pg_temp.id(9, n) end,
    case when n % 10 = 0 then 1 + pg_temp.generation(owner) else 0 end, pg_temp.at(n)
from generate_series(1, :orders) as n, lateral pg_temp.owner(n) as owner;

insert into person_identity (shop_id, identity_key, kind, person_id)
select shop_id, decode(md5(email), 'hex'), 'email', person_id
from person_person
where shop_id = :shop;

insert into advocate_advocate (shop_id, person_id, state, joined_at)
select :shop, pg_temp.id(1, n), 'active', now() - n * interval '730 days' / :advocates
from generate_series(1, :advocates) as n;

insert into sharing_code (shop_id, code_key, code, person_id, created_at)
select :shop, 'K' || lpad(n::text, 8, '0'), 'K' || lpad(n::text, 8, '0'), pg_temp.id(1, n), now()
from generate_series(1, :advocates) as n;

insert into advocate_day (shop_id, day, joined)
select shop_id, joined_at::date, count(*)
from advocate_advocate
where shop_id = :shop
group by 1, 2;

insert into sharing_day (shop_id, day, shares, human_clicks, other_clicks, claims)
select :shop, (now() - n * interval '1 day')::date, 40, 120, 60, 3
from generate_series(0, 729) as n;

insert into order_order (shop_id, order_id, external_id, number, person_id, state, version,
    body_digest, placed_at, paid_at, currency, items_minor, discount_minor, shipping_minor, tax_minor,
    grand_minor, source, visitor_key, device_key, payment_key, address_key, surname_key, ip_key,
    agent_key, recorded_at)
select :shop, pg_temp.id(2, n), 'old' || n, '#' || n, pg_temp.id(9, n),
    case when n % 31 = 0 then 'CANCELLED' else 'PAID' end, 1, sha256(n::text::bytea), at, at, 'EUR',
    5000 + n % 9000, 0, 490, 0, 5490 + n % 9000, 'organic', digest, digest, digest, digest, digest,
    digest, digest, at
from generate_series(1, :orders) as n,
    lateral decode(md5('trace' || n), 'hex') as digest,
    lateral pg_temp.at(n) as at;

-- What came by a message to this very friend was never taken back: two filters that nothing meets.
insert into referral_referral (shop_id, referral_id, order_id, program_id, terms_version, arm,
    advocate_id, friend_id, how, root_advocate_id, generation, state, reason, opened_at, hold_until)
select :shop, pg_temp.id(3, n), pg_temp.id(2, n), program.program_id, 1, 'A', pg_temp.id(1, owner),
    pg_temp.id(9, n),
    (array['code', 'click', case when n / 10 % 10 = 8 then 'code' else 'recipient' end])[1 + n / 10 % 3],
    pg_temp.id(1, owner), 1 + pg_temp.generation(owner),
    (array['approved', 'approved', 'approved', 'approved', 'approved', 'approved', 'qualified',
        'declined', 'retracted', 'credited'])[1 + n / 10 % 10],
    (array['earned', 'earned', 'earned', 'earned', 'earned', 'earned', 'return_window',
        'existing_customer', 'cancelled', 'not_paid_yet'])[1 + n / 10 % 10],
    at, at + interval '14 days'
from generate_series(10, :orders, 10) as n
cross join program_program as program
cross join lateral pg_temp.owner(n) as owner
cross join lateral pg_temp.at(n) as at
where program.shop_id = :shop;

insert into attribution_decision (shop_id, order_id, advocate_id, how, evidence, decided_at)
select known.shop_id, known.order_id, referral.advocate_id, coalesce(referral.how, 'no_touch'), null,
    known.placed_at
from order_order known
left join referral_referral referral
    on referral.shop_id = known.shop_id
    and referral.order_id = known.order_id
where known.shop_id = :shop;

insert into referral_timeline (shop_id, referral_id, occurred_at, what, why)
select shop_id, referral_id, opened_at, what, 'the friend used the code'
from referral_referral, unnest(array['credited', 'qualified', state]) as what
where shop_id = :shop;

insert into trust_screening (shop_id, referral_id, advocate_id, ip_key, placed_at, points, signals,
    advocate_outcome, friend_outcome, review_by, screened_at)
select shop_id, referral_id, advocate_id, null, opened_at, 0, '[]',
    case when held then 'held' else 'cleared' end, 'cleared',
    case when held then opened_at + interval '7 days' end, opened_at
from (
    select *, state = 'qualified' and get_byte(uuid_send(referral_id), 15) % 5 = 0 as held
    from referral_referral where shop_id = :shop
) as one;

insert into reward_reward (shop_id, reward_id, program_id, cause_kind, cause_id, side, referral_id,
    person_id, means, currency, state, reason, due_minor, approved_minor, posted_pending_minor,
    posted_owed_minor, left_minor, used, revision, coupon_key, promised_at)
select shop_id, id, program_id, 'order', order_id::text, side, referral_id,
    case side when 'advocate' then advocate_id else friend_id end,
    case side when 'advocate' then 'coupon' else 'checkout_discount' end, 'EUR',
    case when state <> 'approved' then 'held' when side = 'advocate' then 'issued' else 'redeemed' end,
    reason, 899, case when state = 'approved' then 899 else 0 end,
    case when state = 'approved' then 0 else 899 end,
    case when state = 'approved' then 899 else 0 end,
    case when state = 'approved' and side = 'advocate' then 899 else 0 end, false, 2,
    case when state = 'approved' and side = 'advocate' then 'GIFT' || upper(right(id::text, 12)) end,
    opened_at
from referral_referral,
    unnest(array['advocate', 'friend'], array['00000004', '00000005']) as one (side, kind),
    lateral (select (kind || right(referral_id::text, 28))::uuid) as named (id)
where shop_id = :shop and state in ('approved', 'qualified');

insert into ledger_posting (shop_id, posting_id, cause_kind, cause_key, currency, occurred_at, memo)
select shop_id, pg_temp.id(100 + step, ('x' || right(reward_id::text, 12))::bit(48)::bigint), 'reward',
    reward_id || ':' || step, 'EUR', promised_at, (array['held', 'approved'])[step]
from reward_reward, generate_series(1, 2) as step
where shop_id = :shop and side = 'advocate' and (step = 1 or state = 'issued');

insert into ledger_entry (shop_id, posting_id, line, account, person_id, currency, amount_minor)
select posting.shop_id, posting.posting_id, line,
    (case posting.memo when 'held' then array['expense', 'pending'] else array['pending', 'owed'] end)[line],
    case when posting.memo = 'approved' or line = 2 then reward.person_id end, 'EUR',
    (array[-899, 899])[line]
from ledger_posting posting
join reward_reward reward
    on reward.shop_id = posting.shop_id
    and reward.reward_id = left(posting.cause_key, 36)::uuid
cross join generate_series(1, 2) as line
where posting.shop_id = :shop;

insert into event_log (shop_id, event_key, type, occurred_at, payload)
select shop_id, type || ':' || external_id, type, placed_at, jsonb_build_object('order', order_id,
    'person', person_id, 'currency', 'EUR', 'net_minor', items_minor)
from order_order, unnest(array['order.placed', 'order.paid']) as type
where shop_id = :shop
order by order_id;

insert into event_log (shop_id, event_key, type, occurred_at, payload)
select shop_id, 'referral.credited:' || referral_id, 'referral.credited', opened_at,
    jsonb_build_object('referral', referral_id, 'order', order_id, 'advocate', advocate_id, 'friend',
        friend_id, 'how', how, 'generation', generation)
from referral_referral
where shop_id = :shop
order by referral_id;

insert into event_log (shop_id, event_key, type, occurred_at, payload)
select shop_id, 'reward:' || reward_id || ':2', 'reward.' || state, promised_at, jsonb_build_object(
    'reward', reward_id, 'referral', referral_id, 'side', side, 'person', person_id, 'currency', 'EUR',
    'due_minor', due_minor)
from reward_reward
where shop_id = :shop
order by reward_id
