-- Which directory an epoch was sealed under, so that it shows who joined since; and of how many messages the readers were told.

alter table reporting.envelopes add column directory_version integer;
update reporting.envelopes e set directory_version =
  (select max(d.version) from reporting.directories d where d.organisation_id = e.organisation_id);
alter table reporting.envelopes alter column directory_version set not null;

-- An envelope is kept under the directory in force only.
create function reporting.under_directory() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  new.directory_version := (select max(d.version) from reporting.directories d where d.organisation_id = new.organisation_id);
  return new;
end $$;
revoke all on function reporting.under_directory() from public;
create trigger under_directory before insert on reporting.envelopes for each row execute function reporting.under_directory();

-- Whose epoch in force still names someone who ended or left the directory, or lacks someone whom a later one brought. Whom the
-- reporter excluded was in the directory then, and is not missed.
create function reporting.needs_page(wanted uuid) returns boolean language sql stable security definer set search_path = '' as $$
  with page as (
    select c.organisation_id, max(e.epoch) as epoch, max(e.directory_version) as version
    from reporting.cases c join reporting.envelopes e on e.case_id = c.id where c.id = wanted group by c.organisation_id
  ), newest as (
    select d.signed->'body'->'handlers' as people from reporting.directories d join page p on p.organisation_id = d.organisation_id
    order by d.version desc limit 1
  ), before as (
    select d.signed->'body'->'handlers' as people from reporting.directories d
    join page p on p.organisation_id = d.organisation_id and p.version = d.version
  ), readers as (
    select r.handler_id from reporting.readers r join page p on p.epoch = r.epoch where r.case_id = wanted
  )
  select exists (select from readers r left join reporting.handlers h on h.id = r.handler_id
      where h.ended_at is not null or not (select people from newest) @> jsonb_build_array(jsonb_build_object('id', r.handler_id::text)))
    or exists (select from newest, jsonb_array_elements(people) one join reporting.handlers h on h.id::text = one->>'id'
      where h.ended_at is null and not (select people from before) @> jsonb_build_array(jsonb_build_object('id', one->>'id'))
        and h.id not in (select handler_id from readers)) $$;
revoke all on function reporting.needs_page(uuid) from public;
-- Who has keys that were not ended, for a colleague who seals a page to them: their ids alone.
create function reporting.holders(owner uuid) returns setof uuid language sql stable security definer set search_path = '' as $$
  select h.id from reporting.handlers h where h.organisation_id = owner and h.ended_at is null and reporting.is_handler(owner) $$;
revoke all on function reporting.holders(uuid) from public;
grant execute on function reporting.needs_page, reporting.holders to weerwerk_app;

alter table reporting.cases add column told_messages integer not null default 0 check (told_messages >= 0);
