-- The application reads, and appends through the one function; nothing else.
revoke all on all functions in schema ledger from public;
revoke all on all tables in schema ledger from public;
grant usage on schema ledger to ${app};
grant select on ledger.ledger, ledger.ledger_subject, ledger.ledger_readable to ${app};
grant execute on function ledger.readable(text) to ${app};
grant execute on function ledger.paths_through(text) to ${app};
grant execute on function ledger.positions_about(text, bigint, bigint, bigint, boolean) to ${app};
grant execute on function ledger.ledger_append(
    timestamptz, uuid[], text[], bigint[], text[], integer[], timestamptz[], text[], text[], text[], text[], text[],
    integer[]) to ${app};
