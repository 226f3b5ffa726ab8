-- The application makes keys, reads them and empties them; it removes no row.
grant usage on schema keys to ${app};
grant select, insert, update (keyset, destroyed_at) on keys.subject_key to ${app};
grant select, insert on keys.deployment_secret to ${app};
