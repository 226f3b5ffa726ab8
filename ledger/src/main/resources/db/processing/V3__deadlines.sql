-- The clocks that run. Folded from the ledger: where both tables are emptied, they are folded again.
create table processing.due (
    clock_id       text        collate "C" not null primary key,
    context        text        not null,
    thing          text        collate "C" not null,
    due_at         timestamptz not null,
    command        text        not null,
    body           text        not null,
    cause_id       uuid        not null,
    correlation_id uuid        not null,
    failures       integer     not null default 0,
    failure        text,
    retry_at       timestamptz
);

create index due_by_hour on processing.due (due_at, clock_id);
create index due_by_thing on processing.due (thing, due_at);

comment on table processing.due is 'what the system is going to command, and when';
comment on column processing.due.thing is 'what the clock belongs to; the clocks of one thing fire in order';
comment on column processing.due.command is 'the address of its type: fund/reserve-funds';
comment on column processing.due.cause_id is 'the fact that set the clock';
comment on column processing.due.failures is 'how often it could not be issued for a reason that waiting does not mend';

-- How far the facts of each context have been folded into clocks, in the same transaction as those.
create table processing.clock_fold (
    context  text    not null primary key,
    revision integer not null,
    position bigint  not null
);
