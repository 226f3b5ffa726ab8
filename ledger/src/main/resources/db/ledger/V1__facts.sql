-- The ledger: one row per fact. Positions run 1, 2, 3 … without a gap, in commit order.
create table ledger.ledger (
    position    bigint      not null constraint ledger_position_once primary key,
    event_id    uuid        not null constraint ledger_event_id_once unique,
    stream      text        collate "C" not null,
    sequence    bigint      not null,
    type        text        collate "C" not null,
    revision    integer     not null,
    recorded_at timestamptz not null,
    occurred_at timestamptz not null,
    actor_id    text        collate "C" not null,
    unit_path   text        collate "C" not null,
    payload     text        not null,
    metadata    text        not null,
    leaf_hash   bytea       not null,
    -- In a stream, positions rise with the sequence: who reads it from some position on finds that in the index.
    constraint ledger_stream_sequence_once unique (stream, sequence) include (position),
    constraint ledger_opens_once check ((position = 1) = (type = 'ledger.LedgerOpened')),
    -- One constraint, because the server prepares each anew for each group. Each text is one line of the leaf.
    constraint ledger_is_well_formed check (
        position > 0 and stream <> '' and sequence >= 0 and revision > 0 and octet_length(leaf_hash) = 32
        and strpos(concat(stream, type, actor_id, unit_path, payload, metadata), e'\n') = 0)
);

create index ledger_by_type on ledger.ledger (type, position);
create index ledger_by_actor on ledger.ledger (actor_id, position);
create index ledger_by_unit_path on ledger.ledger (unit_path, position);

comment on column ledger.ledger.payload is 'the exact JSON text that was hashed; see ledger_readable for jsonb';
comment on column ledger.ledger.recorded_at is 'the store''s time, never decreasing along the ledger';
comment on column ledger.ledger.occurred_at is 'when it happened, as the official states it';
comment on column ledger.ledger.unit_path is 'the units above the subject, topmost first: demo/xinhualu';

-- What else a fact is about, typed: fund/f1, place/p1, unit/demo … Its stream and the units above it stand in its row, are
-- indexed there, and are not written again.
create table ledger.ledger_subject (
    subject  text   collate "C" not null,
    position bigint not null,
    constraint ledger_subject_once primary key (subject, position)
);
