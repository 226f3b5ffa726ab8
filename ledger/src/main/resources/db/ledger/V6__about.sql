-- The unit paths that facts carry and that hold the unit. Goes from one path to the next greater one in the index, so it
-- costs by the number of units and not by that of facts.
create function ledger.paths_through(unit text) returns text[]
    language sql stable parallel safe
    set enable_seqscan = off set jit = off
    as $$
    with recursive path (path) as (
        (select l.unit_path from ledger.ledger l order by l.unit_path limit 1)
        union all
        select (select l.unit_path from ledger.ledger l where l.unit_path > p.path order by l.unit_path limit 1)
        from path p where p.path is not null)
    select coalesce(array_agg(path), '{}') from path where unit = any (string_to_array(path, '/'))
$$;

-- Positions of facts about a subject in (after, up_to]: the first ones, or the last ones where newest is true, at least
-- "most" of them where there are so many. In no order; one that is found in two ways is answered twice.
--
-- A subject is a fact's stream, a unit on its path, or named by it. Paths are looked through in ranges of positions that
-- widen until enough is found: a common unit has enough in the first, a rare one little in all. The comparison of pairs
-- holds the planner to the index on paths, whatever it believes of a ledger just filled.
create function ledger.positions_about(subject text, after bigint, up_to bigint, most bigint, newest boolean)
    returns setof bigint
    language plpgsql stable
    set enable_seqscan = off set jit = off
    as $$
declare
    direction text := case when newest then 'desc' else 'asc' end;
    paths text[] := '{}';
    low bigint := after;
    high bigint := least(up_to, (select max(l.position) from ledger.ledger l));
    width bigint := 4 * least(most, 1000000000);
    found_in_range bigint;
    wanted bigint := most;
begin
    return query execute format('select position from ledger.ledger
        where stream = $1 and position > $2 and position <= $3 order by stream %1$s, sequence %1$s limit $4', direction)
        using subject, low, high, most;
    return query execute format('select position from ledger.ledger_subject
        where subject = $1 and position > $2 and position <= $3 order by subject %1$s, position %1$s limit $4', direction)
        using subject, low, high, most;

    if subject like 'unit/%' then
        paths := ledger.paths_through(substr(subject, 6));
    end if;
    while cardinality(paths) > 0 and wanted > 0 and low < high loop
        return query execute format('select l.position from unnest($1) as p (path) cross join lateral (
                select position from ledger.ledger
                where (unit_path, position) > (p.path, $2) and (unit_path, position) <= (p.path, $3)
                order by unit_path %1$s, position %1$s limit $4) l', direction)
            using paths, case when newest then greatest(low, high - width) else low end,
                case when newest then high else least(high, low + width) end, wanted;
        get diagnostics found_in_range = row_count;
        wanted := wanted - found_in_range;
        if newest then
            high := high - width;
        else
            low := low + width;
        end if;
        width := width * 4;
    end loop;
end
$$;
