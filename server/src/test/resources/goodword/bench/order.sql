-- One credited order as plain SQL, for pgbench: what somebody who knows PostgreSQL would write by
-- hand for exactly this case. In it is every row that the program leaves behind for such an order,
-- with all columns that carry something, and every read that the verdict rests on: who owns the
-- code, where they stand in the chain, what is known of the advocate, how crowded it is. The
-- locks are the program's too.
--
-- Left out is what only a program needs that does not know beforehand what comes: is the friend
-- known, is the order known, which terms are in force, is there a click or a share. So the program
-- cannot reach this pace by being well written alone; it can come near.
\set advocate random(@first, @last)
begin;
select set_config('app.shop', '@shop', true) as shop, uuidv7() as friend, uuidv7() as order_id,
    uuidv7() as referral, uuidv7() as reward, uuidv7() as posting \gset
select code.person_id as owner, code.code as code, person.root_id as root,
    person.generation + 1 as generation, person.email as email
from sharing_code code
join advocate_advocate advocate using (shop_id, person_id)
join person_person person using (shop_id, person_id)
where code.shop_id = '@shop'
    and code.code_key = 'K' || lpad((:advocate)::text, 8, '0')
    and advocate.state = 'active'
for no key update of advocate \gset
with person as (
    insert into person_person (shop_id, person_id, external_id, email, given_name, family_name, source,
        referrer_id, root_id, generation, first_seen_at)
    values ('@shop', :friend, 'c' || :friend, :friend || '@mail.example', 'Kim', 'Day', 'paid_search',
        :owner, :root, (:generation)::int, now())
)
insert into person_identity (shop_id, identity_key, kind, person_id)
values ('@shop', decode(md5('customer' || :friend), 'hex'), 'customer', :friend),
    ('@shop', decode(md5('email' || :friend), 'hex'), 'email', :friend);
insert into order_order (shop_id, order_id, external_id, number, person_id, state, version,
    body_digest, placed_at, paid_at, currency, items_minor, discount_minor, shipping_minor, tax_minor,
    grand_minor, source, code, visitor_key, device_key, payment_key, address_key, surname_key, ip_key,
    agent_key, recorded_at)
values ('@shop', :order_id, 'o' || :order_id, '#' || :order_id, :friend, 'PAID', 1,
    sha256((:order_id)::text::bytea), now(), now(), 'EUR', 8990, 0, 490, 0, 9480, 'paid_search', :code,
    decode(md5('v' || :friend), 'hex'), decode(md5('d' || :friend), 'hex'),
    decode(md5('p' || :friend), 'hex'), decode(md5('a' || :friend), 'hex'),
    decode(md5('s' || :friend), 'hex'), decode(md5('i' || :friend), 'hex'),
    decode(md5('u' || :friend), 'hex'), now());
insert into attribution_decision (shop_id, order_id, advocate_id, how, evidence, decided_at)
values ('@shop', :order_id, :owner, 'code', :code, now());
select count(*) as traces
from (
    select placed_at, device_key, payment_key, address_key, surname_key, ip_key, agent_key
    from order_order
    where shop_id = '@shop' and person_id = :owner and placed_at >= now() - interval '400 days'
    order by placed_at desc
    limit 50
) as newest \gset
select
    (select count(*) from trust_screening
     where shop_id = '@shop' and ip_key = decode(md5('i' || :friend), 'hex')
        and placed_at > now() - interval '7 days') as from_ip,
    count(*) filter (where placed_at > now() - interval '1 day') as in_day,
    count(*) as in_week
from trust_screening
where shop_id = '@shop' and advocate_id = :owner and placed_at > now() - interval '7 days' \gset
insert into trust_screening (shop_id, referral_id, advocate_id, ip_key, placed_at, points, signals,
    advocate_outcome, friend_outcome, screened_at)
values ('@shop', :referral, :owner, decode(md5('i' || :friend), 'hex'), now(), 0, '[]', 'cleared',
    'cleared', now());
insert into referral_referral (shop_id, referral_id, order_id, program_id, terms_version, arm,
    advocate_id, friend_id, how, parent_id, root_advocate_id, generation, state, reason, opened_at,
    hold_until, settled_until)
select '@shop', :referral, :order_id, program.program_id, program.current_version, 'A', :owner,
    :friend, 'code', parent.referral_id, coalesce(parent.root_advocate_id, :owner),
    coalesce(parent.generation, 0) + 1, 'qualified', 'return_window', now(),
    now() + interval '14 days', now() + interval '14 days'
from program_program program
left join lateral (
    select referral_id, root_advocate_id, generation
    from referral_referral
    where shop_id = '@shop' and friend_id = :owner
    order by opened_at, referral_id
    limit 1
) parent on true
where program.shop_id = '@shop' and program.state = 'live';
insert into referral_timeline (shop_id, referral_id, occurred_at, what, why)
values ('@shop', :referral, now(), 'credited', 'the friend used the code ' || :code),
    ('@shop', :referral, now(), 'qualified', 'waits for the return window to end on 5 December 2026'),
    ('@shop', :referral, now(), 'reward_held',
        '8.99 EUR for the advocate promised: waits for the return window to end on 5 December 2026');
with transition as (
    insert into reward_transition (shop_id, reward_id, revision, state, reason, due_minor, changed_at)
    values ('@shop', :reward, 1, 'held', 'return_window', 899, now())
)
insert into reward_reward (shop_id, reward_id, program_id, cause_kind, cause_id, side, referral_id,
    person_id, means, currency, state, reason, due_minor, approved_minor, posted_pending_minor,
    posted_owed_minor, left_minor, used, revision, promised_at)
select '@shop', :reward, program_id, 'order', :order_id, 'advocate', :referral, :owner, 'coupon',
    'EUR', 'held', 'return_window', 899, 0, 899, 0, 0, false, 1, now()
from program_program
where shop_id = '@shop' and state = 'live';
with posted as (
    insert into ledger_posting (shop_id, posting_id, cause_kind, cause_key, currency, occurred_at, memo)
    values ('@shop', :posting, 'reward', :reward || ':1', 'EUR', now(), 'held: return_window')
)
insert into ledger_entry (shop_id, posting_id, line, account, person_id, currency, amount_minor)
values ('@shop', :posting, 1, 'expense', null, 'EUR', -899),
    ('@shop', :posting, 2, 'pending', :owner, 'EUR', 899);
insert into event_log (shop_id, event_key, type, occurred_at, payload)
values
    ('@shop', 'order.placed:' || :order_id || '@1', 'order.placed', now(), jsonb_build_object(
        'order', (:order_id)::text, 'person', (:friend)::text, 'currency', 'EUR', 'net_minor', 8990)),
    ('@shop', 'order.paid:' || :order_id || '@1', 'order.paid', now(), jsonb_build_object(
        'order', (:order_id)::text, 'person', (:friend)::text, 'currency', 'EUR', 'net_minor', 8990)),
    ('@shop', 'referral.credited:' || :order_id, 'referral.credited', now(), jsonb_build_object(
        'referral', (:referral)::text, 'order', (:order_id)::text, 'advocate', (:owner)::text,
        'friend', (:friend)::text, 'how', 'code', 'generation', 1)),
    ('@shop', 'reward:' || :reward || ':1', 'reward.held', now(), jsonb_build_object(
        'reward', (:reward)::text, 'referral', (:referral)::text, 'side', 'advocate',
        'person', (:owner)::text, 'currency', 'EUR', 'due_minor', 899));
commit;
