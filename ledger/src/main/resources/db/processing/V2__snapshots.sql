-- The newest state of long streams, kept to load them quickly; rebuilt from the ledger when it is missing or outdated.
create table processing.snapshot (
    stream      text        not null primary key,
    sequence    bigint      not null,
    type        text        not null,
    revision    text,
    recorded_at timestamptz not null,
    payload     text        not null
);
