-- A report for two of which one group is empty can be opened by nobody, as one without readers: it can be recovered too, stays for two
-- then, and who is the last of a group is told before they go.

-- Of reports for two of an organisation: who of which group reads the epoch in force, with keys that were not ended.
create function reporting.reading_halves(owner uuid) returns table (case_id uuid, handler_id uuid, half text)
  language sql stable security definer set search_path = '' as $$
  with pages as (
    select e.case_id, e.epoch, e.directory_version as version from reporting.envelopes e
    where e.organisation_id = owner and e.part = 1
      and e.epoch = (select max(n.epoch) from reporting.envelopes n where n.case_id = e.case_id)
  ), listed as (
    select d.version, one->>'id' as id, one->>'group' as half from reporting.directories d, jsonb_array_elements(reporting.listed(d.signed)) one
    where d.organisation_id = owner and d.version in (select version from pages)
  )
  select p.case_id, r.handler_id, l.half from pages p
  join reporting.readers r on r.case_id = p.case_id and r.epoch = p.epoch
  join reporting.handlers h on h.id = r.handler_id and h.ended_at is null
  join listed l on l.version = p.version and l.id = r.handler_id::text $$;

-- Of a report that the actor reads: whether it is for two and nobody else of the group of this reader can read it.
create function reporting.is_last_of_group(wanted uuid, reader uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  with page as (
    select e.organisation_id, e.epoch, e.directory_version as version from reporting.envelopes e
    where e.case_id = wanted and e.part = 1 and e.epoch = (select max(n.epoch) from reporting.envelopes n where n.case_id = wanted)
  ), reading as (
    select r.handler_id, one->>'group' as half from page p
    join reporting.directories d on d.organisation_id = p.organisation_id and d.version = p.version
    cross join jsonb_array_elements(reporting.listed(d.signed)) one
    join reporting.readers r on r.case_id = wanted and r.epoch = p.epoch and r.handler_id::text = one->>'id'
    join reporting.handlers h on h.id = r.handler_id and h.ended_at is null
  )
  select reporting.is_reader(wanted) and exists (select from reading where handler_id = reader) and not exists (select from reading mine
    join reading other on other.half = mine.half and other.handler_id <> mine.handler_id where mine.handler_id = reader) $$;

-- For who keeps the point: whose keys can't end without some report for two being read by nobody.
create function reporting.last_of_groups(owner uuid) returns setof uuid language sql stable security definer set search_path = '' as $$
  select distinct min(x.handler_id::text)::uuid from reporting.reading_halves(owner) x
  where reporting.is_keeper(owner) group by x.case_id, x.half having count(*) = 1 $$;

drop function reporting.step_back(uuid, date);
-- As before; `last_of_group` for who is that of a report for two, unless they know that nobody opens it afterwards.
create function reporting.step_back(wanted uuid, today date, is_known boolean default false) returns text
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
  if not is_known and reporting.is_last_of_group(wanted, mine.handler_id) then return 'last_of_group'; end if;
  insert into reporting.steps_back (case_id, organisation_id, handler_id, epoch, on_day)
    values (wanted, mine.organisation_id, mine.handler_id, newest, today);
  delete from reporting.readers r where r.case_id = wanted and r.epoch = newest and r.handler_id = mine.handler_id;
  return 'done';
end $$;

-- As before, and of reports for two those of which a group is empty.
create or replace function reporting.recoverable(owner uuid) returns setof uuid language sql stable security definer set search_path = '' as $$
  with newest as (
    select reporting.listed(d.signed) as people from reporting.directories d where d.organisation_id = owner order by d.version desc limit 1
  ), me as (
    select h.id, one->>'role' as role from newest, jsonb_array_elements(people) one join reporting.handlers h on h.id::text = one->>'id'
    where h.organisation_id = owner and h.person_id = app.person() and h.ended_at is null
  ), page as (
    select e.case_id, max(e.epoch) as epoch, max(e.directory_version) as version, bool_or(e.part = 1) as for_two from reporting.envelopes e
    where e.organisation_id = owner group by e.case_id
  ), whole as (
    select x.case_id from reporting.reading_halves(owner) x group by x.case_id having count(distinct x.half) = 2
  ), roles as (
    select p.case_id, one->>'role' as role from page p
    join reporting.directories d on d.organisation_id = owner and d.version = p.version
    cross join jsonb_array_elements(reporting.listed(d.signed)) one
    join reporting.readers r on r.handler_id::text = one->>'id' and r.case_id = p.case_id and r.epoch = p.epoch
  )
  select p.case_id from page p cross join me
  where (not exists (select from reporting.readers r join reporting.handlers h on h.id = r.handler_id
      where r.case_id = p.case_id and r.epoch = p.epoch and h.ended_at is null)
      or (p.for_two and p.case_id not in (select case_id from whole)))
    and not exists (select from reporting.steps_back s where s.case_id = p.case_id and s.handler_id = me.id)
    -- a question stays with advisers
    and (me.role in (select r.role from roles r where r.case_id = p.case_id)
      or (me.role = 'stand-in' and not exists (select from roles r where r.case_id = p.case_id and r.role = 'adviser'))) $$;

-- As before, with who stepped back from each: they are sealed to no more.
create or replace function reporting.recovery_files(owner uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'number', c.number, 'caseId', c.case_id, 'isClosed', c.closed_on is not null,
    'steppedBack', (select coalesce(jsonb_agg(s.handler_id), '[]') from reporting.steps_back s where s.case_id = c.id),
    'envelopes', (select jsonb_agg(jsonb_build_object('epoch', e.epoch, 'file', encode(e.file, 'base64')) order by e.epoch, e.part)
      from reporting.envelopes e where e.case_id = c.id),
    'messages', (select jsonb_agg(jsonb_build_object('epoch', m.epoch, 'file', encode(m.file, 'base64')) order by m.seq)
      from reporting.messages m where m.case_id = c.id)) order by c.number), '[]')
  from (select * from reporting.cases where id in (select reporting.recoverable(owner)) order by number limit 50) c $$;

-- As before; `count` when a report for two would not stay so, `group` when its readers are of one group.
create or replace function reporting.recover(wanted uuid, in_epoch integer, seen integer, version integer, people uuid[], files text[]) returns text
  language plpgsql security definer set search_path = '' as $$
declare owner uuid; newest reporting.directories; parts integer;
begin
  select c.organisation_id into owner from reporting.cases c where c.id = wanted for update;
  if not found or not wanted in (select reporting.recoverable(owner)) then return 'unknown'; end if;
  select * into newest from reporting.directories d where d.organisation_id = owner order by d.version desc limit 1;
  if newest.version <> version or seen <> (select count(*) from reporting.messages m where m.case_id = wanted)
    or in_epoch <> (select max(e.epoch) + 1 from reporting.envelopes e where e.case_id = wanted) then return 'conflict'; end if;
  select count(*) into parts from reporting.envelopes e where e.case_id = wanted and e.epoch = in_epoch - 1;
  if cardinality(files) <> parts then return 'count'; end if;
  if exists (select from unnest(people) person where not exists (select from reporting.handlers h where h.id = person
      and h.organisation_id = owner and h.ended_at is null
      and reporting.listed(newest.signed) @> jsonb_build_array(jsonb_build_object('id', h.id::text))
      and not exists (select from reporting.steps_back s where s.case_id = wanted and s.handler_id = h.id)))
    or not exists (select from reporting.handlers h where h.id = any (people) and h.person_id = app.person()) then return 'reader'; end if;
  if parts = 2 and (select count(distinct one->>'group') from jsonb_array_elements(reporting.listed(newest.signed)) one
    where one->>'id' in (select person::text from unnest(people) person)) < 2 then return 'group'; end if;
  insert into reporting.envelopes (case_id, organisation_id, epoch, part, file)
    select wanted, owner, in_epoch, at - 1, decode(file, 'base64') from unnest(files) with ordinality as f(file, at);
  insert into reporting.readers (case_id, organisation_id, epoch, handler_id) select wanted, owner, in_epoch, person from unnest(people) person;
  return 'done';
end $$;

revoke all on function reporting.reading_halves, reporting.is_last_of_group, reporting.last_of_groups, reporting.step_back from public;
grant execute on function reporting.is_last_of_group, reporting.last_of_groups, reporting.step_back to weerwerk_app;
