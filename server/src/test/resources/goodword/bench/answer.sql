-- What a call over HTTP adds to its order: the caller's key is looked up, and the answer is kept for
-- those who ask again.
select count(*) as known
from api_answer
where shop_id = '@shop' and key_id = '@shop' and route = 'POST /v1/orders'
    and idempotency_key = (:order_id)::text \gset
insert into api_answer (shop_id, key_id, route, idempotency_key, body_digest, status, answer, answered_at)
values ('@shop', '@shop', 'POST /v1/orders', (:order_id)::text, sha256((:order_id)::text::bytea), 201,
    convert_to(repeat((:order_id)::text, 40), 'UTF8'), now());
