-- For people with psql. JSON that jsonb cannot hold (an escaped NUL) is shown as the text it is.
create function ledger.readable(document text) returns jsonb
    language plpgsql immutable as $$
begin
    return document::jsonb;
exception when others then
    return to_jsonb(document);
end
$$;

create view ledger.ledger_readable as
select position, recorded_at, occurred_at, type, revision, stream, sequence, actor_id, unit_path,
    ledger.readable(payload) as payload, ledger.readable(metadata) as metadata,
    event_id, encode(leaf_hash, 'hex') as leaf_hash
from ledger.ledger l;
