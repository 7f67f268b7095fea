-- Who keeps the register and has keys for reports about handlers finds the line of an ordinary report as well: one that someone reads whom
-- the directory calls report handler. What is about someone who reads or decides goes to others, and shows only to who reads it and to
-- the privacy officer. A report handler who is no reader of a report may have been left out by its reporter: no line of it, until its
-- content was destroyed.
create or replace function reporting.register() returns table (id uuid, organisation_id uuid, place text, number integer, route text,
    received_on date, regime text, acknowledged_on date, assessed_on date, feedback_on date, feedback_read_on date, retested_on date,
    closed_on date, outcome text, destroyed_on date, is_readable boolean)
  language sql stable security definer set search_path = '' as $$
  with roles as (
    select distinct on (one->>'id') one->>'id' as id, one->>'role' as role
    from reporting.directories d, jsonb_array_elements(d.signed->'body'->'handlers') one
    order by one->>'id', d.version desc
  ), handling as (
    select h.organisation_id from reporting.handlers h join roles o on o.id = h.id::text
    where h.person_id = app.person() and o.role = 'report-handler'
  ), ordinary as (
    select distinct r.case_id from reporting.readers r join roles o on o.id = r.handler_id::text where o.role = 'report-handler'
  )
  select c.id, c.organisation_id, p.name, c.number, c.route, c.received_on, c.regime, c.acknowledged_on, c.assessed_on, c.feedback_on,
    c.feedback_read_on, c.retested_on, c.closed_on, c.outcome, c.destroyed_on, reporting.is_reader(c.id)
  from reporting.cases c join reporting.points p on p.organisation_id = c.organisation_id
  where reporting.is_reader(c.id) or (reporting.keeps_register(c.organisation_id) and (c.destroyed_on is not null
    or (c.organisation_id not in (select organisation_id from handling)
      and (app.has_role('privacy-officer') or c.id in (select case_id from ordinary))))) $$;
revoke all on function reporting.register() from public;
grant execute on function reporting.register() to weerwerk_app;
