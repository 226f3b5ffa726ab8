-- The leaf of a fact in the Merkle tree of RFC 6962, section 2.1: SHA-256 over 0x00 and the entry. The entry is UTF-8 text,
-- one line for each column but the position (which is the leaf's index, plus one) and the hash itself, joined by 0x0A:
--
--   taizhang-leaf-1       the name of this form
--   event_id              lower case, with hyphens
--   stream
--   sequence              decimal
--   type
--   revision              decimal
--   recorded_at           decimal, microseconds since 1970-01-01T00:00:00Z
--   occurred_at           likewise
--   actor_id
--   unit_path
--   payload
--   metadata
--
-- No text holds a line feed of its own (the table checks it), so no two facts have the same entry. Whoever verifies a row
-- that does must refuse it.
create function ledger.leaf_hash(
    event_id uuid, stream text, sequence bigint, type text, revision integer, recorded_at timestamptz,
    occurred_at timestamptz, actor_id text, unit_path text, payload text, metadata text) returns bytea
    language sql stable parallel safe
    return sha256('\x00'::bytea || convert_to(concat_ws(e'\n',
        'taizhang-leaf-1', event_id, stream, sequence, type, revision,
        (extract(epoch from recorded_at) * 1000000)::bigint, (extract(epoch from occurred_at) * 1000000)::bigint,
        actor_id, unit_path, payload, metadata), 'UTF8'));
