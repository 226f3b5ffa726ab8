-- Appends events, in order, all or none, and answers where the first was stored and when.
--
-- client_time counts only in a SAMPLE ledger. A LIVE one is recorded on the database's clock whatever is given, and whoever
-- gives none spares the look at the ledger's first row.
--
-- All names in here say where they belong, operators and types too: whatever search path the caller has set, they are those
-- of pg_catalog. (unnest of several arrays is syntax, and never looked up.) A search path of the function's own would be set,
-- and taken back, in each call under the lock.
create or replace function ledger.ledger_append(
    client_time timestamptz,
    event_ids uuid[], streams text[], sequences bigint[], types text[], revisions integer[],
    occurred timestamptz[], actor_ids text[], unit_paths text[], payloads text[], metadatas text[],
    subjects text[], subject_events integer[],
    out first_position bigint, out stored_at timestamptz)
    language plpgsql volatile security definer as $$
#variable_conflict use_column
declare
    head pg_catalog.int8;
    last_stored_at pg_catalog.timestamptz;
    kind pg_catalog.text;
begin
    -- Commits follow each other in the order of their positions: nobody else appends until this transaction has ended.
    -- The number means nothing; in this database it is the ledger's.
    perform pg_catalog.pg_advisory_xact_lock(1952541306);

    -- A statement of its own: the one that waited for the lock still sees the ledger as it was before the wait.
    select position, recorded_at into head, last_stored_at
    from ledger.ledger order by position desc limit 1;
    if not found then
        if types[1] operator(pg_catalog.<>) 'ledger.LedgerOpened' then
            raise exception 'the ledger has not been opened' using errcode = 'object_not_in_prerequisite_state';
        end if;
        head := 0;
        kind := payloads[1]::pg_catalog.json operator(pg_catalog.->>) 'kind';
    elsif client_time is not null then
        kind := (select payload::pg_catalog.json operator(pg_catalog.->>) 'kind'
                 from ledger.ledger where position operator(pg_catalog.=) 1);
    end if;
    -- greatest ignores a null: the first row has none before it.
    stored_at := greatest(
        last_stored_at,
        case when kind operator(pg_catalog.=) 'SAMPLE' then client_time else pg_catalog.clock_timestamp() end);

    insert into ledger.ledger (
        position, event_id, stream, sequence, type, revision, recorded_at, occurred_at, actor_id, unit_path,
        payload, metadata, leaf_hash)
    select head operator(pg_catalog.+) ordinal, event_id, stream, sequence, type, revision, stored_at, occurred_at,
        actor_id, unit_path, payload, metadata,
        ledger.leaf_hash(event_id, stream, sequence, type, revision, stored_at, occurred_at, actor_id, unit_path,
            payload, metadata)
    from unnest(event_ids, streams, sequences, types, revisions, occurred, actor_ids, unit_paths, payloads, metadatas)
        with ordinality as event (event_id, stream, sequence, type, revision, occurred_at, actor_id, unit_path,
            payload, metadata, ordinal);

    if pg_catalog.cardinality(subjects) operator(pg_catalog.>) 0 then
        insert into ledger.ledger_subject (subject, position)
        select subject, head operator(pg_catalog.+) subject_event
        from unnest(subjects, subject_events) as about (subject, subject_event);
    end if;

    first_position := head operator(pg_catalog.+) 1;
end
$$;
