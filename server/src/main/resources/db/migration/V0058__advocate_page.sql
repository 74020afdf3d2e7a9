-- Which series of addresses leads to an advocate's own page; those of an earlier series lead nowhere.
alter table advocate_advocate
    add column page_series int not null default 0 check (page_series between 0 and 65535);
