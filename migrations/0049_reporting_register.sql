-- The register without content: who reads a report finds its line, and who keeps the register those of the whole organisation, also of
-- reports whose content was destroyed. A keeper with keys who can't read a report may be one whom its reporter left out: to them its
-- line does not show as long as it has content.

create function reporting.keeps_register(owner uuid) returns boolean language sql stable as
  $$ select owner = app.organisation() and app.has_role('secretary', 'privacy-officer') $$;

create function reporting.register() returns table (id uuid, organisation_id uuid, place text, number integer, route text,
    received_on date, regime text, acknowledged_on date, assessed_on date, feedback_on date, feedback_read_on date, retested_on date,
    closed_on date, outcome text, destroyed_on date, is_readable boolean)
  language sql stable security definer set search_path = '' as $$
  select c.id, c.organisation_id, p.name, c.number, c.route, c.received_on, c.regime, c.acknowledged_on, c.assessed_on, c.feedback_on,
    c.feedback_read_on, c.retested_on, c.closed_on, c.outcome, c.destroyed_on, reporting.is_reader(c.id)
  from reporting.cases c join reporting.points p on p.organisation_id = c.organisation_id
  where reporting.is_reader(c.id) or (reporting.keeps_register(c.organisation_id) and (c.destroyed_on is not null
    or not exists (select from reporting.handlers h where h.organisation_id = c.organisation_id and h.person_id = app.person()))) $$;
revoke all on function reporting.keeps_register(uuid), reporting.register() from public;
grant execute on function reporting.keeps_register(uuid), reporting.register() to weerwerk_app;
