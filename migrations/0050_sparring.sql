-- Advisers read questions that are no report yet: they are in the signed directory beside the handlers, and everything that looks at
-- who is in it looks at both.

create function reporting.listed(signed jsonb) returns jsonb language sql immutable set search_path = '' as $$
  select coalesce(signed->'body'->'handlers', '[]') || coalesce(signed->'body'->'sparring', '[]') $$;
revoke all on function reporting.listed(jsonb) from public;
grant execute on function reporting.listed(jsonb) to weerwerk_app;

create or replace function reporting.needs_page(wanted uuid) returns boolean language sql stable security definer set search_path = '' as $$
  with page as (
    select c.organisation_id, max(e.epoch) as epoch, max(e.directory_version) as version
    from reporting.cases c join reporting.envelopes e on e.case_id = c.id where c.id = wanted group by c.organisation_id
  ), newest as (
    select reporting.listed(d.signed) as people from reporting.directories d join page p on p.organisation_id = d.organisation_id
    order by d.version desc limit 1
  ), before as (
    select reporting.listed(d.signed) as people from reporting.directories d
    join page p on p.organisation_id = d.organisation_id and p.version = d.version
  ), readers as (
    select r.handler_id from reporting.readers r join page p on p.epoch = r.epoch where r.case_id = wanted
  ), roles as (
    select one->>'role' as role from before, jsonb_array_elements(people) one where one->>'id' in (select handler_id::text from readers)
  )
  select exists (select from reporting.steps_back s join page p on p.epoch = s.epoch where s.case_id = wanted)
    or exists (select from readers r left join reporting.handlers h on h.id = r.handler_id
      where h.ended_at is not null or not (select people from newest) @> jsonb_build_array(jsonb_build_object('id', r.handler_id::text)))
    or exists (select from newest, jsonb_array_elements(people) one join reporting.handlers h on h.id::text = one->>'id'
      where h.ended_at is null and one->>'role' in (select role from roles)
        and not (select people from before) @> jsonb_build_array(jsonb_build_object('id', one->>'id'))
        and h.id not in (select handler_id from readers)) $$;

create or replace function reporting.recoverable(owner uuid) returns setof uuid language sql stable security definer set search_path = '' as $$
  with newest as (
    select reporting.listed(d.signed) as people from reporting.directories d where d.organisation_id = owner order by d.version desc limit 1
  ), me as (
    select h.id, one->>'role' as role from newest, jsonb_array_elements(people) one join reporting.handlers h on h.id::text = one->>'id'
    where h.organisation_id = owner and h.person_id = app.person() and h.ended_at is null
  ), page as (
    select e.case_id, max(e.epoch) as epoch, max(e.directory_version) as version from reporting.envelopes e
    where e.organisation_id = owner group by e.case_id
  ), roles as (
    select p.case_id, one->>'role' as role from page p
    join reporting.directories d on d.organisation_id = owner and d.version = p.version
    cross join jsonb_array_elements(reporting.listed(d.signed)) one
    join reporting.readers r on r.handler_id::text = one->>'id' and r.case_id = p.case_id and r.epoch = p.epoch
  )
  select p.case_id from page p cross join me
  where not exists (select from reporting.readers r join reporting.handlers h on h.id = r.handler_id
      where r.case_id = p.case_id and r.epoch = p.epoch and h.ended_at is null)
    and not exists (select from reporting.steps_back s where s.case_id = p.case_id and s.handler_id = me.id)
    -- a question stays with advisers
    and (me.role in (select r.role from roles r where r.case_id = p.case_id)
      or (me.role = 'stand-in' and not exists (select from roles r where r.case_id = p.case_id and r.role = 'adviser'))) $$;
