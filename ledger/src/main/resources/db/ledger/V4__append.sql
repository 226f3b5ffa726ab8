-- Appends events, in order, all or none, and answers where the first was stored and when.
--
-- client_time counts only in a SAMPLE ledger; a LIVE one is recorded on the database's clock.
create function ledger.ledger_append(
    client_time timestamptz,
    event_ids uuid[], streams text[], sequences bigint[], types text[], revisions integer[],
    occurred timestamptz[], actor_ids text[], unit_paths text[], payloads text[], metadatas text[],
    subjects text[], subject_events integer[],
    out first_position bigint, out stored_at timestamptz)
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    head bigint;
    kind text;
    last_stored_at timestamptz;
    now_stored_at timestamptz;
begin
    -- Commits follow each other in the order of their positions: nobody else appends until this transaction has ended.
    -- The number means nothing; in this database it is the ledger's.
    perform pg_advisory_xact_lock(1952541306);

    -- A statement of its own: the one that waited for the lock still sees the ledger as it was before the wait.
    select position, recorded_at, (select opening.payload::json ->> 'kind' from ledger.ledger opening where opening.position = 1)
    into head, last_stored_at, kind
    from ledger.ledger order by position desc limit 1;
    if not found then
        if types[1] <> 'ledger.LedgerOpened' then
            raise exception 'the ledger has not been opened' using errcode = 'object_not_in_prerequisite_state';
        end if;
        head := 0;
        kind := payloads[1]::json ->> 'kind';
    end if;
    -- greatest ignores a null: the first row has none before it.
    now_stored_at := greatest(last_stored_at, case kind when 'SAMPLE' then client_time else clock_timestamp() end);

    insert into ledger.ledger (
        position, event_id, stream, sequence, type, revision, recorded_at, occurred_at, actor_id, unit_path,
        payload, metadata, leaf_hash)
    select head + ordinal, event_id, stream, sequence, type, revision, now_stored_at, occurred_at, actor_id, unit_path,
        payload, metadata,
        ledger.leaf_hash(event_id, stream, sequence, type, revision, now_stored_at, occurred_at, actor_id, unit_path,
            payload, metadata)
    from unnest(event_ids, streams, sequences, types, revisions, occurred, actor_ids, unit_paths, payloads, metadatas)
        with ordinality as event (event_id, stream, sequence, type, revision, occurred_at, actor_id, unit_path,
            payload, metadata, ordinal);

    if cardinality(subjects) > 0 then
        insert into ledger.ledger_subject (subject, position)
        select subject, head + subject_event
        from unnest(subjects, subject_events) as about (subject, subject_event);
    end if;

    first_position := head + 1;
    stored_at := now_stored_at;
end
$$;
