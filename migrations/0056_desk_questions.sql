-- A question to an adviser is no report: it needs no assessment by two, and the adviser who answered it closes it with a reason.

-- Read by advisers alone, as the directory of its epoch calls them.
create function reporting.is_question(wanted uuid) returns boolean language sql stable security definer set search_path = '' as $$
  with page as (
    select e.organisation_id, e.epoch, e.directory_version from reporting.envelopes e where e.case_id = wanted order by e.epoch desc limit 1
  ), roles as (
    select one->>'role' as role from page p
    join reporting.directories d on d.organisation_id = p.organisation_id and d.version = p.directory_version
    cross join jsonb_array_elements(reporting.listed(d.signed)) one
    join reporting.readers r on r.handler_id::text = one->>'id' and r.case_id = wanted and r.epoch = p.epoch
  )
  select exists (select from roles) and not exists (select from roles where role is distinct from 'adviser') $$;

-- What became of a question, step by step: a reason from a list, never a text.
create table reporting.question_steps (
  case_id uuid not null,
  organisation_id uuid not null,
  seq integer not null check (seq between 0 and 999),
  step text not null check (step in ('closed', 'reopened')),
  reason text check (reason in ('answered', 'became-report', 'referred', 'silent')),
  by_person uuid not null,
  done_on date not null,
  primary key (case_id, seq),
  foreign key (case_id, organisation_id) references reporting.cases (id, organisation_id) on delete cascade,
  check ((step = 'closed') = (reason is not null))
);

-- Whoever writes: what is closed has the outcome of two, or is a question whose last step closed it.
alter table reporting.cases drop constraint cases_check;
create function reporting.closed_with_a_word() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.closed_on is not null and new.outcome is null and new.closed_on is distinct from old.closed_on then
    if not reporting.is_question(new.id)
      or (select s.step from reporting.question_steps s where s.case_id = new.id order by s.seq desc limit 1) is distinct from 'closed'
    then raise exception 'closed without an outcome' using errcode = 'check_violation'; end if;
  end if;
  return new;
end $$;
revoke all on function reporting.is_question(uuid), reporting.closed_with_a_word() from public;
grant execute on function reporting.is_question(uuid) to weerwerk_app;
create trigger closed_with_a_word before update on reporting.cases for each row execute function reporting.closed_with_a_word();

alter table reporting.question_steps enable row level security;
create policy reader on reporting.question_steps for select using (reporting.is_reader(case_id));
create policy reader_decides on reporting.question_steps for insert
  with check (reporting.is_reader(case_id) and reporting.is_question(case_id) and by_person = app.person());
grant select, insert on reporting.question_steps to weerwerk_app;
