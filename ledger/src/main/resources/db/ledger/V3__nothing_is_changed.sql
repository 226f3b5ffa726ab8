-- What was recorded stays as it was recorded, for the owner of the tables too.
create function ledger.refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception 'the ledger is append-only: % of % is refused', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger ledger_is_append_only before update or delete or truncate on ledger.ledger
    for each statement execute function ledger.refuse_change();
create trigger ledger_subject_is_append_only before update or delete or truncate on ledger.ledger_subject
    for each statement execute function ledger.refuse_change();

-- "always": also for a session that plays a replica.
alter table ledger.ledger enable always trigger ledger_is_append_only;
alter table ledger.ledger_subject enable always trigger ledger_subject_is_append_only;
