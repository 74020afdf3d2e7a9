-- How a shop looks to people. The logo is a PNG that this server has drawn itself, whatever it was
-- made of; the version goes up with every change, and stands in the addresses of style and logo.
create table brand_look (
    shop_id uuid primary key,
    accent text check (accent ~ '^#[0-9a-f]{6}$'),
    logo bytea check (octet_length(logo) <= 524288),
    version integer not null check (version > 0),
    kept_at timestamptz not null
);
call tenancy_guard('brand_look', 'select, insert, update');
