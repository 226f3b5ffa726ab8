-- One key for each person whose values stand sealed in the ledger. To erase a person is to empty the key; the row stays
-- and says when, so that no new key is ever made for the same person.
--
-- An emptied key lives on in dead rows, in the write-ahead log and in backups. Dead rows go with the next vacuum, which
-- is therefore set to run on every change. Whoever keeps backups of this database decides how long an erased person can
-- still be brought back: keep them for days, and never together with those of the ledger.
create table keys.subject_key (
    subject_id   text        not null primary key check (subject_id <> ''),
    keyset       bytea,
    created_at   timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((keyset is null) = (destroyed_at is not null))
) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

create function keys.destroyed_is_for_ever() returns trigger language plpgsql as $$
begin
    raise exception 'The key of this person was destroyed, which is for ever';
end
$$;

create trigger destroyed_is_for_ever before update or delete on keys.subject_key
    for each row when (old.destroyed_at is not null) execute function keys.destroyed_is_for_ever();
