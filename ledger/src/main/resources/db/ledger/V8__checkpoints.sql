-- What this ledger held at a moment, signed: C2SP tlog-checkpoint notes over the Merkle tree of all leaf hashes.
create table ledger.checkpoint (
    size      bigint      not null constraint checkpoint_once primary key check (size > 0),
    note      text        not null,
    signed_at timestamptz not null default clock_timestamp()
);

comment on table ledger.checkpoint is 'signed notes; each is proven to continue the one before it';
comment on column ledger.checkpoint.size is 'how many facts it covers';
comment on column ledger.checkpoint.signed_at is 'on the database''s clock, in a SAMPLE ledger too';

create trigger checkpoint_is_append_only before update or delete or truncate on ledger.checkpoint
    for each statement execute function ledger.refuse_change();
alter table ledger.checkpoint enable always trigger checkpoint_is_append_only;

-- Whoever can sign may store: a note that was not signed with the key is refused wherever it is read.
grant select on ledger.checkpoint to ${app};
grant insert (size, note) on ledger.checkpoint to ${app};
