-- Facts recorded more than a day after they happened, few among many. A search by when facts happened finds them here,
-- wherever they stand; all others stand near the day they happened. Facts recorded in time cost this index nothing.
create index ledger_late on ledger.ledger (position, occurred_at) where recorded_at - occurred_at > interval '1 day';

-- The last position recorded at or before a time; 0 where there is none. Recorded time never decreases along the ledger, so
-- it is found by halving.
create function ledger.position_at(instant timestamptz) returns bigint
    language plpgsql stable
    set enable_seqscan = off
    as $$
declare
    low bigint := 0;
    high bigint := 1 + coalesce((select max(l.position) from ledger.ledger l), 0);
    middle bigint;
begin
    while high - low > 1 loop
        middle := (low + high) / 2;
        if (select l.recorded_at from ledger.ledger l where l.position = middle) <= instant then
            low := middle;
        else
            high := middle;
        end if;
    end loop;
    return low;
end
$$;

-- All unit paths that facts carry. Goes from one to the next greater one in the index, as paths_through does.
create function ledger.unit_paths() returns text[]
    language sql stable parallel safe
    set enable_seqscan = off set jit = off
    as $$
    with recursive path (path) as (
        (select l.unit_path from ledger.ledger l order by l.unit_path limit 1)
        union all
        select (select l.unit_path from ledger.ledger l where l.unit_path > p.path order by l.unit_path limit 1)
        from path p where p.path is not null)
    select coalesce(array_agg(path) filter (where path is not null), '{}') from path
$$;

-- Positions in (after, up_to] of facts whose type, actor_id or unit_path is one of the values: the first ones, or the last
-- ones where newest is true, at least "most" of them where there are so many. In no order. Exactly one index is read, in
-- its order and in ranges of positions that widen until enough is found, so the cost is that of what is found.
create function ledger.positions_with(
    column_name text, wanted text[], after bigint, up_to bigint, most bigint, newest boolean)
    returns setof bigint
    language plpgsql stable
    set enable_seqscan = off set enable_bitmapscan = off set jit = off
    as $$
declare
    direction text := case when newest then 'desc' else 'asc' end;
    low bigint := after;
    high bigint := least(up_to, (select max(l.position) from ledger.ledger l));
    width bigint := 4 * least(most, 1000000000);
    missing bigint := most;
    found_in_range bigint;
begin
    while missing > 0 and low < high loop
        return query execute format('select l.position from unnest($1) as w (value) cross join lateral (
                select position from ledger.ledger
                where (%2$I, position) > (w.value, $2) and (%2$I, position) <= (w.value, $3)
                order by %2$I %1$s, position %1$s limit $4) l', direction, column_name)
            using wanted, case when newest then greatest(low, high - width) else low end,
                case when newest then high else least(high, low + width) end, missing;
        get diagnostics found_in_range = row_count;
        missing := missing - found_in_range;
        if newest then
            high := high - width;
        else
            low := low + width;
        end if;
        width := width * 4;
    end loop;
end
$$;

-- Positions in (after, up_to] of facts for which everything asked for holds; null asks for nothing. The first ones, or the
-- last ones where newest is true, at least "most" of them where there are so many. In no order.
--
-- The stretch is looked through in ranges of positions, each wider than the one before and none wider than "widest". In each,
-- what every index says by itself is intersected before a row is touched: the planner would take one index and read its
-- rows, since it holds two that share the range to be one too many. Of one thing's facts there are few, and they are looked
-- at one by one. The cost is bounded by the stretch.
--
-- about is a subject as positions_about knows them, about_paths the unit paths that hold it, null where it is no unit; late
-- says that only facts recorded more than a day after they happened are meant.
create function ledger.positions_of_all(
    about text, about_paths text[], actor text, types text[], never text[], paths text[],
    occurred_from timestamptz, occurred_before timestamptz, late boolean,
    after bigint, up_to bigint, most bigint, widest bigint, newest boolean)
    returns setof bigint
    language plpgsql stable
    set enable_seqscan = off set enable_bitmapscan = off set enable_mergejoin = off set jit = off
    as $$
declare
    is_thing boolean := about is not null and about_paths is null;
    own_paths text[] := case when paths is null then about_paths
        else array(select path from unnest(about_paths) as path where path = any (paths)) end;
    facts text := 'select l.position from ledger.ledger l where l.position > $1 and l.position <= $2';
    happened text := concat(
        case when occurred_from is not null then ' and l.occurred_at >= $7' end,
        case when occurred_before is not null then ' and l.occurred_at < $8' end);
    indexed text[] := array_remove(array[
        case when types is not null then ' and l.type = any ($3)' end,
        case when actor is not null then ' and l.actor_id = $5' end,
        case when paths is not null then ' and l.unit_path = any ($6)' end,
        case when late then ' and l.recorded_at - l.occurred_at > interval ''1 day''' || happened end], null);
    -- What is found in two ways is told once, by the intersection where there is one.
    and_also text := case when is_thing or cardinality(indexed) = 0 then ' union ' else ' union all ' end;
    about_it text := concat(
        'select s.position from ledger.ledger_subject s where s.subject = $9 and s.position > $1 and s.position <= $2',
        and_also, facts, ' and l.stream = $9',
        case when not is_thing then concat(and_also, facts, ' and l.unit_path = any ($10)') end);
    of_the_row text := concat(
        case when never is not null then ' and l.type <> all ($4)' end,
        case when not late then happened end);
    sets text[] := '{}';
    looking text;
    low bigint := after;
    high bigint := least(up_to, (select max(l.position) from ledger.ledger l));
    width bigint := least(widest, 4 * least(most, 1000000000));
    missing bigint := most;
    found_in_range bigint;
begin
    if is_thing then
        sets := array[about_it];
        of_the_row := of_the_row || array_to_string(indexed, '');
    else
        sets := array(select facts || condition from unnest(indexed) as condition)
            || case when about is not null then about_it end;
        sets := array_remove(sets, null);
    end if;
    looking := case when cardinality(sets) = 0 then facts || of_the_row
        else '(' || array_to_string(sets, ') intersect (') || ')' end;
    if cardinality(sets) > 0 and of_the_row <> '' then
        looking := format('select l.position from ledger.ledger l where l.position = any (array(%s)) %s', looking, of_the_row);
    end if;

    while missing > 0 and low < high loop
        return query execute format('select position from (%s) as found (position) order by position %s limit $11',
                looking, case when newest then 'desc' else 'asc' end)
            using case when newest then greatest(low, high - width) else low end,
                case when newest then high else least(high, low + width) end,
                types, never, actor, paths, occurred_from, occurred_before, about, own_paths, missing;
        get diagnostics found_in_range = row_count;
        missing := missing - found_in_range;
        if newest then
            high := high - width;
        else
            low := low + width;
        end if;
        width := least(widest, width * 4);
    end loop;
end
$$;

revoke all on function ledger.position_at(timestamptz) from public;
revoke all on function ledger.unit_paths() from public;
revoke all on function ledger.positions_with(text, text[], bigint, bigint, bigint, boolean) from public;
revoke all on function ledger.positions_of_all(
    text, text[], text, text[], text[], text[], timestamptz, timestamptz, boolean, bigint, bigint, bigint, bigint, boolean)
    from public;
grant execute on function ledger.position_at(timestamptz) to ${app};
grant execute on function ledger.unit_paths() to ${app};
grant execute on function ledger.positions_with(text, text[], bigint, bigint, bigint, boolean) to ${app};
grant execute on function ledger.positions_of_all(
    text, text[], text, text[], text[], text[], timestamptz, timestamptz, boolean, bigint, bigint, bigint, bigint, boolean)
    to ${app};
