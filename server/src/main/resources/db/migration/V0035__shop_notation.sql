-- How a shop writes numbers and times. Both names are read by the program, which knows which exist.
alter table shop_shop
    add column locale text not null default 'en-GB' check (length(locale) between 2 and 35),
    add column time_zone text not null default 'UTC' check (length(time_zone) between 1 and 64);
grant update (name, locale, time_zone) on shop_shop to goodword_app;
