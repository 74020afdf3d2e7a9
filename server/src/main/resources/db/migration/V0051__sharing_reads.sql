-- Claims page by page, the newest first.
create index sharing_claim_page on sharing_claim (shop_id, claimed_at, claim_id);

-- How many clicks wait to be moved, of all shops; counted no further than asked for. The program may
-- only add to that table, and learns nothing else of it.
create function sharing_intake_waiting(most bigint) returns bigint
    language sql stable security definer set search_path = public
    return (select count(*) from (select from sharing_intake limit most) as waiting);
