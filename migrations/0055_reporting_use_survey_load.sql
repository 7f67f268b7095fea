-- How busy the survey is, over all servers of an installation: one running count of each kind, for all rounds together and without
-- the count before it. `worked` is sent with work done, in five minutes; `plain` without, in one.
create table reporting_use.survey_load (
  kind text primary key check (kind in ('worked', 'plain')),
  slot bigint not null,
  count integer not null
);

-- Forms that were sent, until they are too old to be sent again: not whose, not with which answers, and by the hour in which they were given.
create table reporting_use.used_forms (
  tag bytea primary key check (length(tag) = 16),
  hour bigint not null
);
create index on reporting_use.used_forms (hour);

create function reporting_use.add_load(of_kind text, in_slot bigint) returns integer
  language sql security definer set search_path = '' as $$
  insert into reporting_use.survey_load as l (kind, slot, count) values (of_kind, in_slot, 1)
    on conflict (kind) do update set slot = excluded.slot, count = case when l.slot = excluded.slot then l.count + 1 else 1 end
    returning count $$;

-- So many were sent with work done in the running five minutes.
create function reporting_use.survey_load(at timestamptz) returns integer
  language sql stable security definer set search_path = '' as $$
  select coalesce((select l.count from reporting_use.survey_load l
    where l.kind = 'worked' and l.slot = extract(epoch from at)::bigint / 300), 0) $$;

-- Adds one to three totals, once for each form: `counted`, `closed` for a round that is not open, `busy` for a form without work above
-- the shared limit.
create function reporting_use.take_answer(wanted text, knows text, would text, trusts text, form_tag bytea, form_hour bigint,
    is_worked boolean, at timestamptz, today date, most integer) returns text
  language plpgsql security definer set search_path = '' as $$
declare round uuid; taken integer;
begin
  select s.id into round from reporting_use.surveys s where s.code = wanted and s.opens_on <= today and s.closes_on >= today;
  if not found then return 'closed'; end if;
  delete from reporting_use.used_forms f where f.hour < extract(epoch from at)::bigint / 3600 - 2;
  insert into reporting_use.used_forms (tag, hour) values (form_tag, form_hour) on conflict (tag) do nothing;
  if not found then return 'counted'; end if;
  if is_worked then perform reporting_use.add_load('worked', extract(epoch from at)::bigint / 300);
  else
    taken := reporting_use.add_load('plain', extract(epoch from at)::bigint / 60);
    if taken > most then
      delete from reporting_use.used_forms f where f.tag = form_tag;
      return 'busy';
    end if;
  end if;
  insert into reporting_use.survey_answers as a (survey_id, question, answer, count)
    values (round, 'knows', knows, 1), (round, 'would', would, 1), (round, 'trusts', trusts, 1)
    on conflict (survey_id, question, answer) do update set count = a.count + 1;
  return 'counted';
end $$;

drop function reporting_use.answer_survey;
revoke all on function reporting_use.add_load, reporting_use.survey_load, reporting_use.take_answer from public;
grant execute on function reporting_use.survey_load, reporting_use.take_answer to weerwerk_reporter;
alter table reporting_use.survey_load enable row level security;
create policy nobody on reporting_use.survey_load for all using (false);
alter table reporting_use.used_forms enable row level security;
create policy nobody on reporting_use.used_forms for all using (false);
