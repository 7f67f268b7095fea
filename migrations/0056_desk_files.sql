-- Files with a report that someone types in for another: encrypted in their browser, as a reporter's are. Who typed it in is nowhere
-- kept, so what opens this way is the hash of its mailbox, which their browser knows, until the day after.

-- Keeps a piece: what `begin_file` or `add_piece` says, `unknown` for any other report.
create function reporting.keep_typed_piece(hash text, file text, bytes integer, at_place integer, piece bytea, today date) returns text
  language plpgsql security definer set search_path = '' as $$
declare begun jsonb;
begin
  if not app.has_role('report-handler', 'secretary', 'mayor', 'attention-officer')
  then raise exception 'who types in no report' using errcode = 'insufficient_privilege'; end if;
  if not exists (select from reporting.cases c where c.mailbox_hash = hash and c.organisation_id = app.organisation()
    and c.route in ('handler', 'colleague') and c.received_on >= today - 1) then return 'unknown'; end if;
  begun := reporting.begin_file(hash, file, bytes, false, today);
  if begun->>'done' <> 'open' then return begun->>'done'; end if;
  return reporting.add_piece(hash, file, at_place, piece);
end $$;
revoke all on function reporting.keep_typed_piece(text, text, integer, integer, bytea, date) from public;
grant execute on function reporting.keep_typed_piece to weerwerk_app;
