-- When nobody can read a report any more: two officers open the escrow in the browser of a new handler, who seals the next epoch.

-- Reports of an organisation of which every reader of the epoch in force ended their keys, for who is in the directory in force and
-- reads as what one of those read (or stands in for the region). Whom the reporter kept out has no key to it: their browser says so.
create function reporting.recoverable(owner uuid) returns setof uuid language sql stable security definer set search_path = '' as $$
  with newest as (
    select d.signed->'body'->'handlers' as people from reporting.directories d where d.organisation_id = owner order by d.version desc limit 1
  ), me as (
    select h.id, one->>'role' as role from newest, jsonb_array_elements(people) one join reporting.handlers h on h.id::text = one->>'id'
    where h.organisation_id = owner and h.person_id = app.person() and h.ended_at is null
  ), page as (
    select e.case_id, max(e.epoch) as epoch, max(e.directory_version) as version from reporting.envelopes e
    where e.organisation_id = owner group by e.case_id
  )
  select p.case_id from page p cross join me
  where not exists (select from reporting.readers r join reporting.handlers h on h.id = r.handler_id
      where r.case_id = p.case_id and r.epoch = p.epoch and h.ended_at is null)
    and not exists (select from reporting.steps_back s where s.case_id = p.case_id and s.handler_id = me.id)
    and (me.role = 'stand-in' or me.role in (select one->>'role' from reporting.directories d, jsonb_array_elements(d.signed->'body'->'handlers') one
      join reporting.readers r on r.handler_id::text = one->>'id' and r.case_id = p.case_id and r.epoch = p.epoch
      where d.organisation_id = owner and d.version = p.version)) $$;

-- Their files, as the server keeps them; at most fifty at a time.
create function reporting.recovery_files(owner uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'number', c.number, 'caseId', c.case_id, 'isClosed', c.closed_on is not null,
    'envelopes', (select jsonb_agg(jsonb_build_object('epoch', e.epoch, 'file', encode(e.file, 'base64')) order by e.epoch, e.part)
      from reporting.envelopes e where e.case_id = c.id),
    'messages', (select jsonb_agg(jsonb_build_object('epoch', m.epoch, 'file', encode(m.file, 'base64')) order by m.seq)
      from reporting.messages m where m.case_id = c.id)) order by c.number), '[]')
  from (select * from reporting.cases where id in (select reporting.recoverable(owner)) order by number limit 50) c $$;

-- Keeps the next epoch of one of them: `done`, `conflict` when something changed meanwhile, `reader` for who may not be one, `unknown`.
create function reporting.recover(wanted uuid, in_epoch integer, seen integer, version integer, people uuid[], files text[]) returns text
  language plpgsql security definer set search_path = '' as $$
declare owner uuid; newest reporting.directories;
begin
  select c.organisation_id into owner from reporting.cases c where c.id = wanted for update;
  if not found or not wanted in (select reporting.recoverable(owner)) then return 'unknown'; end if;
  select * into newest from reporting.directories d where d.organisation_id = owner order by d.version desc limit 1;
  if newest.version <> version or seen <> (select count(*) from reporting.messages m where m.case_id = wanted)
    or in_epoch <> (select max(e.epoch) + 1 from reporting.envelopes e where e.case_id = wanted) then return 'conflict'; end if;
  if exists (select from unnest(people) person where not exists (select from reporting.handlers h where h.id = person
      and h.organisation_id = owner and h.ended_at is null
      and newest.signed->'body'->'handlers' @> jsonb_build_array(jsonb_build_object('id', h.id::text))
      and not exists (select from reporting.steps_back s where s.case_id = wanted and s.handler_id = h.id)))
    or not exists (select from reporting.handlers h where h.id = any (people) and h.person_id = app.person()) then return 'reader'; end if;
  insert into reporting.envelopes (case_id, organisation_id, epoch, part, file)
    select wanted, owner, in_epoch, at - 1, decode(file, 'base64') from unnest(files) with ordinality as f(file, at);
  insert into reporting.readers (case_id, organisation_id, epoch, handler_id) select wanted, owner, in_epoch, person from unnest(people) person;
  return 'done';
end $$;
revoke all on function reporting.recoverable, reporting.recovery_files, reporting.recover from public;
grant execute on function reporting.recoverable, reporting.recovery_files, reporting.recover to weerwerk_app;
