-- People name an order by the number that the store shows them.
create index order_order_number on order_order (shop_id, number) where number is not null;
