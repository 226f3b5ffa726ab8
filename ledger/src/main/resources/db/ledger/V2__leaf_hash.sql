-- The leaf of a fact in the Merkle tree of RFC 6962, section 2.1: SHA-256 over 0x00 and the entry. The entry holds every
-- column but the position (which is the leaf's index, plus one) and the hash itself, in this order:
--
--   "taizhang-leaf-1\n"   16 bytes, the name of this form
--   event_id              16 bytes
--   stream                text
--   sequence              8 bytes
--   type                  text
--   revision              4 bytes
--   recorded_at           8 bytes, microseconds since 1970-01-01T00:00:00Z
--   occurred_at           8 bytes, likewise
--   actor_id, unit_path, payload, metadata     text each
--
-- Numbers are signed and big-endian. A text is its length in bytes (4 bytes), then its UTF-8 bytes.
create function ledger.leaf_text(value text) returns bytea
    language sql stable parallel safe
    return int4send(octet_length(value)) || convert_to(value, 'UTF8');

create function ledger.leaf_time(value timestamptz) returns bytea
    language sql stable parallel safe
    return int8send((extract(epoch from value) * 1000000)::bigint);

create function ledger.leaf_hash(
    event_id uuid, stream text, sequence bigint, type text, revision integer, recorded_at timestamptz,
    occurred_at timestamptz, actor_id text, unit_path text, payload text, metadata text) returns bytea
    language sql stable parallel safe
    return sha256(
        '\x007461697a68616e672d6c6561662d310a'::bytea
        || uuid_send(event_id) || ledger.leaf_text(stream) || int8send(sequence)
        || ledger.leaf_text(type) || int4send(revision)
        || ledger.leaf_time(recorded_at) || ledger.leaf_time(occurred_at)
        || ledger.leaf_text(actor_id) || ledger.leaf_text(unit_path)
        || ledger.leaf_text(payload) || ledger.leaf_text(metadata));
