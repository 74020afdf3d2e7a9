-- What people had from an earlier program stands against an account of its own, so that nothing
-- that was earned there is told as the cost of a reward here.
alter table ledger_entry drop constraint ledger_entry_account_check;
alter table ledger_entry add constraint ledger_entry_account_check
    check (account in ('expense', 'pending', 'owed', 'redeemed', 'opening', 'owing'));
alter table ledger_entry drop constraint ledger_entry_check;
alter table ledger_entry add constraint ledger_entry_check
    check ((person_id is null) = (account in ('expense', 'redeemed', 'opening')));
