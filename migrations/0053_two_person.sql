-- Kinds of reports that two handlers open together: what the point chose for the next signed directory, and the parts that handlers
-- pass to each other. A part is an age file to the other one's key; the server opens none.

alter table reporting.points add column two_person text[] not null default '{}'
  check (cardinality(two_person) <= 50 and array_to_string(two_person, ' ', '?') ~ '^([A-Z]{3}( [A-Z]{3})*)?$');
grant update (two_person) on reporting.points to weerwerk_app;

create table reporting.parts (
  case_id uuid not null,
  organisation_id uuid not null,
  epoch integer not null check (epoch >= 0),
  from_id uuid not null references reporting.handlers,
  to_id uuid not null references reporting.handlers,
  made_on date not null,
  file bytea not null check (octet_length(file) between 100 and 200000),
  primary key (case_id, epoch, from_id, to_id),
  check (from_id <> to_id),
  foreign key (case_id, organisation_id) references reporting.cases (id, organisation_id) on delete cascade
);
create index on reporting.parts (from_id);
create index on reporting.parts (to_id);

-- Of the actor, with keys that were not ended.
create function reporting.is_mine(handler uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from reporting.handlers h where h.id = handler and h.person_id = app.person() and h.ended_at is null) $$;

-- A part is passed by a reader to another reader of the epoch in force, who is someone else, of a report that is for two.
create function reporting.may_pass(wanted uuid, in_epoch integer, giver uuid, taker uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select reporting.is_reader(wanted) and reporting.is_mine(giver)
    and in_epoch = (select max(e.epoch) from reporting.envelopes e where e.case_id = wanted)
    and exists (select from reporting.envelopes e where e.case_id = wanted and e.epoch = in_epoch and e.part = 1)
    and exists (select from reporting.readers r where r.case_id = wanted and r.epoch = in_epoch and r.handler_id = giver)
    and exists (select from reporting.readers r join reporting.handlers h on h.id = r.handler_id
      where r.case_id = wanted and r.epoch = in_epoch and r.handler_id = taker and h.ended_at is null and h.person_id <> app.person()) $$;

-- What others passed to the actor, once the actor passed their own part back: before that nobody has two.
create function reporting.released_parts(wanted uuid) returns table (from_id uuid, file bytea)
  language sql stable security definer set search_path = '' as $$
  select p.from_id, p.file from reporting.parts p
  where p.case_id = wanted and reporting.is_reader(wanted) and reporting.is_mine(p.to_id)
    and p.epoch = (select max(e.epoch) from reporting.envelopes e where e.case_id = wanted)
    and exists (select from reporting.readers r where r.case_id = wanted and r.epoch = p.epoch and r.handler_id = p.from_id)
    and exists (select from reporting.parts back
      where back.case_id = wanted and back.epoch = p.epoch and back.from_id = p.to_id and back.to_id = p.from_id) $$;

revoke all on function reporting.is_mine, reporting.may_pass, reporting.released_parts from public;
grant execute on function reporting.is_mine, reporting.may_pass, reporting.released_parts to weerwerk_app;

alter table reporting.parts enable row level security;
create policy own on reporting.parts for select
  using (reporting.is_reader(case_id) and (reporting.is_mine(from_id) or reporting.is_mine(to_id)));
create policy reader_passes on reporting.parts for insert with check (reporting.may_pass(case_id, epoch, from_id, to_id));
create policy giver_takes_back on reporting.parts for delete using (reporting.is_reader(case_id) and reporting.is_mine(from_id));
grant select (case_id, organisation_id, epoch, from_id, to_id, made_on), insert, delete on reporting.parts to weerwerk_app;
