-- A report about who reads, or about the board, goes to others; and a handler can step back from one.

-- Who stepped back from a report in which epoch. Until a colleague seals the next one, the epoch in force still names them.
create table reporting.steps_back (
  case_id uuid not null,
  organisation_id uuid not null,
  handler_id uuid not null references reporting.handlers,
  epoch integer not null check (epoch >= 0),
  on_day date not null,
  primary key (case_id, handler_id),
  foreign key (case_id, organisation_id) references reporting.cases (id, organisation_id) on delete cascade
);
create index on reporting.steps_back (handler_id);

-- Who steps back finds the report no more, at once: `done`, `last` when nobody else reads it, `unknown` for who is no reader.
create function reporting.step_back(wanted uuid, today date) returns text
  language plpgsql security definer set search_path = '' as $$
declare mine reporting.readers; newest integer;
begin
  perform from reporting.cases c where c.id = wanted for update;
  select max(r.epoch) into newest from reporting.readers r where r.case_id = wanted;
  select r.* into mine from reporting.readers r join reporting.handlers h on h.id = r.handler_id
    where r.case_id = wanted and r.epoch = newest and h.person_id = app.person() and h.ended_at is null;
  if not found then return 'unknown'; end if;
  if not exists (select from reporting.readers r join reporting.handlers h on h.id = r.handler_id
    where r.case_id = wanted and r.epoch = newest and h.ended_at is null and r.handler_id <> mine.handler_id) then return 'last'; end if;
  insert into reporting.steps_back (case_id, organisation_id, handler_id, epoch, on_day)
    values (wanted, mine.organisation_id, mine.handler_id, newest, today);
  delete from reporting.readers r where r.case_id = wanted and r.epoch = newest and r.handler_id = mine.handler_id;
  return 'done';
end $$;

-- Who stepped back is no reader of a later epoch either, whoever seals it.
create function reporting.stay_back() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from reporting.steps_back s where s.case_id = new.case_id and s.handler_id = new.handler_id)
  then raise exception 'stepped back' using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger stay_back before insert on reporting.readers for each row execute function reporting.stay_back();

-- As before, with two changes: an epoch that names who stepped back is not the last one; and someone new is missed only in a report
-- that people of the same role read, so that what is about handlers does not come to a new handler.
create or replace function reporting.needs_page(wanted uuid) returns boolean language sql stable security definer set search_path = '' as $$
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

revoke all on function reporting.step_back, reporting.stay_back from public;
grant execute on function reporting.step_back to weerwerk_app;
alter table reporting.steps_back enable row level security;
create policy reader on reporting.steps_back for select using (reporting.is_reader(case_id));
grant select on reporting.steps_back to weerwerk_app;
