-- Stores the events first … last of the arrays behind the position last_position.
create function ledger.ledger_store(
    last_position bigint, stored_at timestamptz, first_event integer, last_event integer,
    event_ids uuid[], streams text[], sequences bigint[], types text[], revisions integer[],
    occurred timestamptz[], actor_ids text[], unit_paths text[], payloads text[], metadatas text[],
    subjects text[], subject_events integer[]) returns void
    language plpgsql volatile as $$
#variable_conflict use_column
begin
    insert into ledger.ledger (
        position, event_id, stream, sequence, type, revision, recorded_at, occurred_at, actor_id, unit_path,
        payload, metadata, leaf_hash)
    select last_position + ordinal - first_event + 1, event_id, stream, sequence, type, revision, stored_at,
        occurred_at, actor_id, unit_path, payload, metadata,
        ledger.leaf_hash(event_id, stream, sequence, type, revision, stored_at, occurred_at, actor_id, unit_path,
            payload, metadata)
    from unnest(event_ids, streams, sequences, types, revisions, occurred, actor_ids, unit_paths, payloads, metadatas)
        with ordinality as event (event_id, stream, sequence, type, revision, occurred_at, actor_id, unit_path,
            payload, metadata, ordinal)
    where ordinal between first_event and last_event;

    if cardinality(subjects) > 0 then
        insert into ledger.ledger_subject (subject, position)
        select subject, last_position + subject_event - first_event + 1
        from unnest(subjects, subject_events) as about (subject, subject_event)
        where subject_event between first_event and last_event;
    end if;
end
$$;

-- Appends the events of a group of commands, in order. Each command's events stand together; last_events holds the
-- ordinal of each command's last event. Answers one row per command: where its events were stored, or the name of the
-- constraint that forbids them, which leaves the other commands of the group stored.
--
-- client_time counts only in a SAMPLE ledger; a LIVE one is recorded on the database's clock.
create function ledger.ledger_append(
    client_time timestamptz, last_events integer[],
    event_ids uuid[], streams text[], sequences bigint[], types text[], revisions integer[],
    occurred timestamptz[], actor_ids text[], unit_paths text[], payloads text[], metadatas text[],
    subjects text[], subject_events integer[])
    returns table (first_position bigint, last_position bigint, stored_at timestamptz, violated text)
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
    -- Planning for each group of arrays anew costs more than the inserts of a small one.
    set plan_cache_mode = force_generic_plan as $$
declare
    head bigint := 0;
    kind text;
    event_from integer := 1;
    event_to integer;
begin
    -- Commits follow each other in the order of their positions: nobody else appends until this transaction has ended.
    -- The number means nothing; in this database it is the ledger's.
    perform pg_advisory_xact_lock(1952541306);

    -- A statement of its own: the one that waited for the lock still sees the ledger as it was before the wait.
    select l.position, l.recorded_at into head, stored_at from ledger.ledger l order by l.position desc limit 1;
    if not found then
        head := 0;
        if types[1] <> 'ledger.LedgerOpened' then
            raise exception 'the ledger has not been opened' using errcode = 'object_not_in_prerequisite_state';
        end if;
        kind := payloads[1]::jsonb ->> 'kind';
    else
        select l.payload::jsonb ->> 'kind' into kind from ledger.ledger l where l.position = 1;
    end if;
    -- greatest ignores a null: the first row has none before it.
    stored_at := greatest(stored_at, case kind when 'SAMPLE' then client_time else clock_timestamp() end);

    begin
        perform ledger.ledger_store(head, stored_at, 1, cardinality(event_ids), event_ids, streams, sequences, types,
            revisions, occurred, actor_ids, unit_paths, payloads, metadatas, subjects, subject_events);
        foreach event_to in array last_events loop
            first_position := head + event_from;
            last_position := head + event_to;
            event_from := event_to + 1;
            return next;
        end loop;
        return;
    exception when unique_violation then
        null; -- one of them is in conflict: each on its own, so that only that one fails
    end;

    event_from := 1;
    foreach event_to in array last_events loop
        begin
            violated := null;
            first_position := head + 1;
            last_position := head + event_to - event_from + 1;
            perform ledger.ledger_store(head, stored_at, event_from, event_to, event_ids, streams, sequences, types,
                revisions, occurred, actor_ids, unit_paths, payloads, metadatas, subjects, subject_events);
            head := last_position;
        exception when unique_violation then
            get stacked diagnostics violated = constraint_name;
        end;
        event_from := event_to + 1;
        return next;
    end loop;
end
$$;
